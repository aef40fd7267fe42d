/** Registers `<ft-scenario-form>` and the fields it renders, unless the page already has them. */
import { FtDateField } from '../elements/form/date-field.ts';
import { FtNumberField } from '../elements/form/number-field.ts';
import { FtScenarioForm } from '../elements/ft-scenario-form.ts';

if (!customElements.get('ft-number-field')) customElements.define('ft-number-field', FtNumberField);
if (!customElements.get('ft-date-field')) customElements.define('ft-date-field', FtDateField);
if (!customElements.get('ft-scenario-form')) customElements.define('ft-scenario-form', FtScenarioForm);
