/** An Angular app with the calculator: the scenario is a signal. */
import 'ft-breakeven/define.js';
import { Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import type { FtChangeEvent } from 'ft-breakeven';
import { requestsOf, scenarioAt } from './scenario';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button type="button" (click)="double()">Double</button>
    <output>{{ changes() }} changes, {{ requestsOf(scenario()) }} requests</output>
    <ft-breakeven [scenario]="scenario()" (ft-change)="change($any($event))">
      The calculator needs JavaScript.
    </ft-breakeven>
  `,
})
class App {
  readonly scenario = signal(scenarioAt(100_000));
  readonly changes = signal(0);
  readonly requestsOf = requestsOf;

  double() {
    this.scenario.set(scenarioAt(200_000));
  }

  change({ scenario }: FtChangeEvent) {
    this.scenario.set(scenario);
    this.changes.update((count) => count + 1);
  }
}

bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] });
