/** Registers `<ft-scenario-form>` and the fields it renders, except those whose tags are registered already. */
import { FtDateField } from '../elements/scenario-form/fields/date-field.ts';
import { FtNumberField } from '../elements/scenario-form/fields/number-field.ts';
import { FtModelPicker } from '../elements/scenario-form/model-picker/model-picker.ts';
import { FtScenarioForm } from '../elements/scenario-form/scenario-form.ts';

if (!customElements.get('ft-number-field')) customElements.define('ft-number-field', FtNumberField);
if (!customElements.get('ft-date-field')) customElements.define('ft-date-field', FtDateField);
if (!customElements.get('ft-model-picker')) customElements.define('ft-model-picker', FtModelPicker);
if (!customElements.get('ft-scenario-form')) customElements.define('ft-scenario-form', FtScenarioForm);

declare global {
  interface HTMLElementTagNameMap {
    'ft-number-field': FtNumberField;
    'ft-date-field': FtDateField;
    'ft-model-picker': FtModelPicker;
    'ft-scenario-form': FtScenarioForm;
  }
}
