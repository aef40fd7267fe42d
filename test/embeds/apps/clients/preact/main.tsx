/** A Preact app with the calculator: the scenario is its state. */
import 'ft-breakeven/define.js';
import type {} from 'ft-breakeven/jsx/preact';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import '../page.css';
import { requestsOf, scenarioAt } from '../scenario.ts';

function App() {
  const [scenario, setScenario] = useState(() => scenarioAt(100_000));
  const [changes, setChanges] = useState(0);
  return (
    <>
      <button type="button" onClick={() => setScenario(scenarioAt(200_000))}>
        Double
      </button>
      <output>
        {changes} changes, {requestsOf(scenario)} requests
      </output>
      <ft-breakeven
        scenario={scenario}
        onft-change={(event) => {
          setScenario(event.scenario);
          setChanges((count) => count + 1);
        }}
      >
        The calculator needs JavaScript.
      </ft-breakeven>
    </>
  );
}

render(<App />, document.querySelector('#app') as Element);
