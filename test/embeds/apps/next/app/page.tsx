import { Calculator } from './calculator.tsx';

export default function Page() {
  return <Calculator />;
}
