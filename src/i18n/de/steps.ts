/** German messages of `<ft-next-steps>`: the steps of training a model after the decision. */
import type { Messages } from '../messages.ts';

/** Every message of the steps. */
export const steps: Messages['steps'] = {
  titles: {
    upload: 'Hochladen',
    price: 'Preis abfragen',
    create: 'Training starten',
    watch: 'Beobachten',
    deploy: 'Bereitstellen',
    use: 'Verwenden',
    delete: 'Löschen',
    closed: 'Geschlossen',
    unavailable: 'Keine Schritte',
  },
  deletions: {
    'model-and-deployment': 'Das Deployment und das Modell löschen',
    files: 'Die Dateien löschen',
    deployment: 'Das Deployment löschen',
    'model-and-files': 'Das Modell und die Dateien löschen',
    job: 'Den Auftrag und seine Dateien löschen',
  },
  notes: {
    closed: (on) => `Dieser Anbieter nimmt seit ${on} kein neues Training an.`,
    'model-closed': (on) => `Dieses Modell lässt sich hier seit ${on} nicht mehr trainieren.`,
    closes: (on) => `Dieser Anbieter nimmt ab ${on} kein neues Training dieses Modells an.`,
    'closed-to-new': (on) => `Nur Kunden aus der Zeit vor ${on} können hier trainieren.`,
    'closed-to-unused': (days) =>
      `Nur Kunden, die in den letzten ${days} Tagen ein Modell mit Tuning genutzt haben, können hier trainieren.`,
    'never-trained': () => 'Dieser Anbieter trainiert keine Modelle für seine Kunden.',
    'host-not-read': () => 'Die Dokumentation dieses Anbieters wurde nicht gelesen.',
    'model-not-read': () => 'Die Schritte für dieses Modell wurden nicht gelesen.',
    'method-not-read': () => 'Die Schritte für diese Art von Training wurden nicht gelesen.',
    'grader-needed': () =>
      'Training durch Verstärkung (Reinforcement) braucht einen Grader, der selbst geschrieben werden muss.',
    'file-format': (format) => `Die Datei muss das Format ${format} haben.`,
    'model-name-unknown': () =>
      'Der Name des Basismodells bei diesem Anbieter wurde nicht gefunden: einen aus seiner Liste eingeben.',
    'may-not-deploy': () =>
      'Nicht jedes Modell, das hier trainiert werden kann, lässt sich auch bereitstellen. Vor dem Training nachsehen, ob es in der Liste des Anbieters für dedizierte Endpunkte steht.',
    'byte-order-mark': () =>
      'Eine ältere Seite des Anbieters verlangt eine Bytereihenfolge-Markierung (BOM) am Anfang der Datei.',
    'repeat-until-done': () => 'Erneut ausführen, bis das Training beendet ist.',
    'progress-in-terminal': () => 'Der Fortschritt erscheint im Terminal.',
    'keeps-running': () => 'Dies läuft, bis es beendet wird: in einem zweiten Terminal weitermachen.',
    'wait-until-ready': () => 'Warten, bis das Deployment bereit ist.',
    'deployment-billed': () => 'Das Deployment wird abgerechnet, solange es besteht, genutzt oder nicht.',
    'idle-deployment-deleted': (days) =>
      `Ein Deployment, das ${days} Tage lang nicht genutzt wird, wird gelöscht.`,
    regions: () => 'Modelle nach dem Tuning werden nur in den Multiregionen us und eu bereitgestellt.',
    'epochs-limit': (max) => `Der Anbieter erlaubt höchstens ${max} Epochen.`,
    'upload-limit': (megabytes) => `Auf diesem Weg lassen sich Dateien bis ${megabytes}\u00a0MB hochladen.`,
    'validation-unused': () => 'Die Validierungsdatei wird hier nicht verwendet.',
    'checkpoint-expires': (days) =>
      `Ein Checkpoint wird nach ${days} Tagen gelöscht, wenn seine Frist nicht verlängert wird.`,
    'python-only': () => 'Dies gibt es nur in Python.',
    'on-the-machine': () => 'Die Dateien auf die Maschine mit der GPU kopieren und dies dort ausführen.',
    'cut-examples': (tokens) =>
      `Beispiele mit mehr als ${tokens} Tokens werden abgeschnitten; die Zahl erhöhen, wenn der Speicher reicht.`,
    'gated-weights': () => 'Hugging Face gibt diese Gewichte erst nach Annahme ihrer Lizenz heraus.',
    'trains-on-prompts': () => 'Der Loss zählt auch die Prompts, nicht nur die Antworten.',
    unverified: () =>
      'Die Namen hier stammen aus einer einzigen Quelle, und dieser Code wurde nicht ausgeführt. Die Namen vor der Verwendung prüfen.',
  },
  page: {
    title: 'Nächste Schritte',
    train: (host, count, number, usd) =>
      `Training bei ${host}: ${count} ${number === 1 ? 'Schritt' : 'Schritte'}${usd === null ? '' : `, etwa ${usd}`}`,
    costUnknown: '; die Kosten sind nicht bekannt.',
    hourly: (usd) => `, dann ${usd} pro Stunde, solange es bereitgestellt ist.`,
    hourlyUnknown: ', dann ein Preis pro Stunde, solange es bereitgestellt ist.',
    monthly: (usd) => `, dann ${usd} pro Monat, bis das Modell gelöscht ist.`,
    byToken: ', dann nur der Preis seiner Tokens.',
    noCode: (host) => `Keine Schritte für ${host}`,
    because: (note) => `: ${note}`,
    takes: (hours) => `Das Training dauert etwa ${hours}.`,
    noSpeed: 'Es ist keine Trainingsgeschwindigkeit veröffentlicht, daher gibt es keine Schätzung der Zeit.',
    nothingSent: 'Von dieser Seite wird nichts gesendet, und sie fragt nach keinem Schlüssel.',
    hosts: 'Anbieter',
    ownGpu: 'Eigene GPU',
    closed: 'geschlossen',
    offer: 'Modell und Training',
    program: 'Programm',
    programs: { trl: 'TRL', axolotl: 'Axolotl', unsloth: 'Unsloth' },
    language: 'Sprache',
    languages: { python: 'Python', typescript: 'TypeScript', curl: 'curl und Shell' },
    codeLanguages: { python: 'Python', typescript: 'TypeScript', shell: 'Shell' },
    file: 'Trainingsdatei',
    validationFile: 'Validierungsdatei',
    noFile: 'keine',
    epochs: 'Epochen',
    badEpochs: 'Eine ganze Zahl, 1 oder mehr.',
    badFile: 'Eine Datei braucht einen Namen.',
    fileRefused: (host) =>
      `${host} würde die Trainingsdatei so ablehnen, wie sie gelesen wurde: Ihre Prüfungen nennen den Grund und bieten, wo es möglich ist, eine Reparatur oder Umwandlung an.`,
    fileNotReady:
      'Die Trainingsdatei ist so, wie sie gelesen wurde, nicht bereit: Ihre Prüfungen nennen den Grund und bieten, wo es möglich ist, eine Reparatur an.',
    steps: 'Schritte',
    copy: 'Kopieren',
    copyStep: (title) => `Kopieren: ${title}`,
    copied: (title) => `Kopiert: ${title}`,
    copyRefused: 'Der Browser hat das Kopieren nicht erlaubt. Der Code ist markiert.',
    expected: (epochs, number, tokens, usd) =>
      [
        `${epochs} ${number === 1 ? 'Epoche' : 'Epochen'}`,
        ...(tokens === null ? [] : [`${tokens} Tokens`]),
        ...(usd === null ? [] : [usd]),
      ].join(', '),
    packages: (names) => `Pakete: ${names}.`,
    environment: (names) => `Umgebung: ${names}.`,
    replace:
      'Die unterstrichenen Teile des Codes ersetzen. Die blauen Teile stammen aus der Datei und der Berechnung oder können geändert werden.',
    sources: (names) => `Quellen: ${names}.`,
    summary: (host, usd) => ({ claim: host, rest: usd === null ? '' : `, etwa ${usd}` }),
  },
};
