/** Japanese messages of `<ft-next-steps>`: the steps of training a model after the decision. */
import type { Messages } from '../messages.ts';
import { ja } from './grammar.ts';

/** Every message of the steps. */
export const steps: Messages['steps'] = {
  titles: {
    upload: 'アップロード',
    price: '料金の確認',
    create: 'トレーニングの開始',
    watch: '進行状況の確認',
    deploy: 'デプロイ',
    use: '使用',
    delete: '削除',
    closed: '受付終了',
    unavailable: '手順なし',
  },
  deletions: {
    'model-and-deployment': 'デプロイとモデルを削除',
    files: 'ファイルを削除',
    deployment: 'デプロイを削除',
    'model-and-files': 'モデルとファイルを削除',
    job: 'ジョブとそのファイルを削除',
  },
  notes: {
    closed: (on) => ja`このプロバイダーは${on}以降、新しいトレーニングを受け付けていません。`,
    'model-closed': (on) => ja`このモデルは${on}以降、ここではトレーニングできません。`,
    closes: (on) => ja`このプロバイダーでは、${on}以降、このモデルの新しいトレーニングを受け付けません。`,
    'closed-to-new': (on) => ja`ここでトレーニングできるのは、${on}より前からの顧客だけです。`,
    'closed-to-unused': (days) =>
      ja`ここでトレーニングできるのは、過去${days}日間にチューニング済みモデルを使った顧客だけです。`,
    'never-trained': () => 'このプロバイダーは、顧客向けのモデルのトレーニングを行っていません。',
    'host-not-read': () => 'このプロバイダーのドキュメントは確認していません。',
    'model-not-read': () => 'このモデルの手順は確認していません。',
    'method-not-read': () => 'この種類のトレーニングの手順は確認していません。',
    'grader-needed': () =>
      '強化学習によるトレーニングにはグレーダーが必要です。グレーダーは自分で作成するしかありません。',
    'file-format': (format) => ja`ファイルの形式は${format}でなければなりません。`,
    'model-name-unknown': () =>
      'このプロバイダーでのベースモデルの名前は見つかりませんでした。プロバイダーの一覧にある名前を入力してください。',
    'may-not-deploy': () =>
      'ここでトレーニングできるモデルのすべてをデプロイできるわけではありません。トレーニングの前に、専用エンドポイント用モデルの一覧にあることを確認してください。',
    'byte-order-mark': () =>
      'プロバイダーの古いページでは、ファイルの先頭にバイトオーダーマーク（BOM）を求めています。',
    'repeat-until-done': () => 'トレーニングが終わるまで、繰り返し実行してください。',
    'progress-in-terminal': () => '進行状況はターミナルに表示されます。',
    'keeps-running': () => '停止するまで動き続けます。続きは 2 つ目のターミナルで行ってください。',
    'wait-until-ready': () => 'デプロイの準備ができるまで待ってください。',
    'deployment-billed': () => 'デプロイは、使用の有無にかかわらず、存在する間は課金されます。',
    'idle-deployment-deleted': (days) => ja`${days} 日間使用されないデプロイは削除されます。`,
    regions: () => 'チューニング済みモデルは、マルチリージョンの us と eu でのみ提供されます。',
    'epochs-limit': (max) => ja`このプロバイダーで指定できるのは ${max} エポックまでです。`,
    'upload-limit': (megabytes) => ja`この方法でアップロードできるファイルは ${megabytes}\u00a0MB までです。`,
    'validation-unused': () => '検証ファイルはここでは使いません。',
    'checkpoint-expires': (days) => ja`チェックポイントは、期限を延長しない限り ${days} 日後に削除されます。`,
    'python-only': () => 'Python 版だけがあります。',
    'on-the-machine': () => 'GPU のあるマシンにファイルをコピーし、そこで実行してください。',
    'cut-examples': (tokens) =>
      ja`${tokens} トークンを超える例は切り詰められます。メモリに余裕があれば、この値を増やしてください。`,
    'gated-weights': () => 'Hugging Face でこの重みを入手するには、ライセンスへの同意が必要です。',
    'trains-on-prompts': () => '損失には、回答だけでなくプロンプトも含まれます。',
    unverified: () =>
      'ここにある名前は 1 つの情報源によるもので、このコードは実行していません。使用する前に名前を確認してください。',
  },
  page: {
    title: '次のステップ',
    train: (host, count, _number, usd) =>
      ja`${host}でトレーニング：${count} ステップ${usd === null ? '' : ja`、約 ${usd}`}`,
    costUnknown: '。費用は不明です。',
    hourly: (usd) => ja`。その後、デプロイ中は 1 時間あたり${usd}です。`,
    hourlyUnknown: '。その後、デプロイ中は時間単位の料金がかかります。',
    monthly: (usd) => ja`。その後、モデルを削除するまで月${usd}です。`,
    byToken: '。その後はトークンの料金だけです。',
    noCode: (host) => ja`${host}の手順はありません`,
    because: (note) => `。${note}`,
    takes: (hours) => ja`トレーニングには約 ${hours}かかります。`,
    noSpeed: 'トレーニングの速度は公開されていないため、所要時間の見積もりはありません。',
    nothingSent: 'このページからは何も送信されず、キーを求められることもありません。',
    hosts: 'プロバイダー',
    ownGpu: '自前の GPU',
    closed: '受付終了',
    offer: 'モデルとトレーニング',
    program: 'プログラム',
    programs: { trl: 'TRL', axolotl: 'Axolotl', unsloth: 'Unsloth' },
    language: '言語',
    languages: { python: 'Python', typescript: 'TypeScript', curl: 'curl とシェル' },
    codeLanguages: { python: 'Python', typescript: 'TypeScript', shell: 'シェル' },
    file: 'トレーニングファイル',
    validationFile: '検証ファイル',
    noFile: 'なし',
    epochs: 'エポック',
    badEpochs: '1 以上の整数を入力してください。',
    badFile: 'ファイル名が必要です。',
    fileRefused: (host) =>
      ja`${host}は、読み込んだままのトレーニングファイルを拒否します。理由はファイルのチェックにあり、可能な場合は修復や変換もそこでできます。`,
    fileNotReady:
      '読み込んだままのトレーニングファイルは準備が整っていません。理由はファイルのチェックにあり、可能な場合は修復もそこでできます。',
    steps: 'ステップ',
    copy: 'コピー',
    copyStep: (title) => `コピー：${title}`,
    copied: (title) => `コピーしました：${title}`,
    copyRefused: 'ブラウザーがコピーを許可しませんでした。コードを選択してあります。',
    expected: (epochs, _number, tokens, usd) =>
      [
        ja`${epochs} エポック`,
        ...(tokens === null ? [] : [ja`${tokens} トークン`]),
        ...(usd === null ? [] : [usd]),
      ].join('、'),
    packages: (names) => `パッケージ：${names}。`,
    environment: (names) => `環境変数：${names}。`,
    replace:
      'コードの下線部分を置き換えてください。青い部分は、ファイルと計算から取り込んだ値か、変更できる値です。',
    sources: (names) => `出典：${names}。`,
    summary: (host, usd) => ({ claim: host, rest: usd === null ? '' : ja`、約 ${usd}` }),
  },
};
