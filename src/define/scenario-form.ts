/** Registers `<ft-scenario-form>` and the fields it renders, under the conditions of `register.ts`. */
import { FtDateField } from '../elements/scenario-form/fields/date-field.ts';
import { FtNumberField } from '../elements/scenario-form/fields/number-field.ts';
import { FtModelPicker } from '../elements/scenario-form/model-picker/model-picker.ts';
import { FtScenarioForm } from '../elements/scenario-form/scenario-form.ts';
import { register } from './register.ts';

register('ft-number-field', FtNumberField);
register('ft-date-field', FtDateField);
register('ft-model-picker', FtModelPicker);
register('ft-scenario-form', FtScenarioForm);

declare global {
  interface HTMLElementTagNameMap {
    'ft-number-field': FtNumberField;
    'ft-date-field': FtDateField;
    'ft-model-picker': FtModelPicker;
    'ft-scenario-form': FtScenarioForm;
  }
}
