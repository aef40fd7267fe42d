/** A Solid app with the calculator: the scenario is a signal. */
import 'ft-breakeven/define.js';
import type {} from 'ft-breakeven/jsx/solid';
import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import '../page.css';
import { requestsOf, scenarioAt } from '../scenario.ts';

function App() {
  const [scenario, setScenario] = createSignal(scenarioAt(100_000));
  const [changes, setChanges] = createSignal(0);
  return (
    <>
      <button type="button" onClick={() => setScenario(scenarioAt(200_000))}>
        Double
      </button>
      <output>
        {changes()} changes, {requestsOf(scenario())} requests
      </output>
      <ft-breakeven
        prop:scenario={scenario()}
        on:ft-change={(event) => {
          setScenario(event.scenario);
          setChanges((count) => count + 1);
        }}
      >
        The calculator needs JavaScript.
      </ft-breakeven>
    </>
  );
}

render(() => <App />, document.querySelector('#app') as Element);
