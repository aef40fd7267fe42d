'use client';
/**
 * The calculator in a page that React renders on a server. On hydration React sets no objects as properties and adds no listeners to
 * the tag, so the scenario is encoded text and the listener is added by a ref.
 */
import 'ft-breakeven/define.js';
import type { FtBreakeven } from 'ft-breakeven';
import { encodeScenario } from 'ft-breakeven/core.js';
import type {} from 'ft-breakeven/jsx/react';
import { useEffect, useRef, useState } from 'react';
import { requestsOf, scenarioAt } from './scenario.ts';

export function Calculator() {
  const [scenario, setScenario] = useState(() => scenarioAt(100_000));
  const [changes, setChanges] = useState(0);
  const calculator = useRef<FtBreakeven>(null);
  useEffect(() => {
    const listening = new AbortController();
    calculator.current?.addEventListener(
      'ft-change',
      (event) => {
        setScenario(event.scenario);
        setChanges((count) => count + 1);
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  }, []);
  return (
    <>
      <button type="button" onClick={() => setScenario(scenarioAt(200_000))}>
        Double
      </button>
      <output>
        {changes} changes, {requestsOf(scenario)} requests
      </output>
      <ft-breakeven ref={calculator} scenario={encodeScenario(scenario)}>
        The calculator needs JavaScript.
      </ft-breakeven>
    </>
  );
}
