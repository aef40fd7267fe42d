/** A React app with the calculator: the scenario is its state. */
import 'ft-breakeven/define.js';
import type {} from 'ft-breakeven/jsx/react';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
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

createRoot(document.querySelector('#app') as Element).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
