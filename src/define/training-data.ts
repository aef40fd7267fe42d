/** Registers `<ft-training-data>`, unless its tag is registered already. */
import { FtTrainingData } from '../elements/training-data/training-data.ts';
import { register } from './register.ts';

register('ft-training-data', FtTrainingData);

declare global {
  interface HTMLElementTagNameMap {
    'ft-training-data': FtTrainingData;
  }
}
