/** Amazon Bedrock: the file goes to a bucket first, and the tuned Nova gets an on-demand deployment before its first use. */
import { bedrockStates } from '../../usage/job-states.ts';
import { inLanguage, type Job, packagesIn, prompt, type Route, type StepDraft } from '../route.ts';
import {
  bareWord,
  chosenName,
  command,
  fileArgument,
  jsonWord,
  lines,
  placeholder,
  plain,
  python,
  type Snippet,
  shell,
  typescript,
  type Value,
  value,
} from '../snippet.ts';
import { pythonEnded, pythonLoop, typescriptEnded, typescriptLoop, watchStep } from '../wait.ts';

const bucket = placeholder('YOUR_BUCKET');
const role = placeholder('YOUR_ROLE_ARN');
const jobName = chosenName('ft-job');
const modelName = chosenName('ft-model');
const deploymentName = chosenName('ft-deployment');
/** The one region in which the documentation lists the tuning of Nova. */
const region = chosenName('us-east-1');
const inRegion = shell`--region ${bareWord(region)}`;

const uri = (object: string): Snippet => shell`s3://${bareWord(bucket)}/${plain(object)}`;
const trainingUri = uri('train.jsonl');
const validationUri = uri('validation.jsonl');
const outputUri = uri('output/');

const copy = (file: Value, target: Snippet): Snippet => shell`aws s3 cp ${fileArgument(file)} "${target}"`;

const upload = ({ file, validationFile }: Job): StepDraft => ({
  kind: 'upload',
  language: 'shell',
  code: lines(copy(file, trainingUri), validationFile && copy(validationFile, validationUri)),
  environment: ['AWS_PROFILE'],
});

/** The API takes hyperparameters as text. */
const asText = (epochs: Value): Value => value(epochs.name, String(epochs.text));

const create = ({ language, model, epochs, validationFile }: Job): StepDraft => ({
  kind: 'create',
  ...inLanguage(language, {
    python: lines(
      plain('import boto3'),
      plain(''),
      python`bedrock = boto3.client("bedrock", region_name=${region})`,
      plain('job = bedrock.create_model_customization_job('),
      python`    jobName=${jobName},`,
      python`    customModelName=${modelName},`,
      python`    roleArn=${role},`,
      python`    baseModelIdentifier=${model},`,
      plain('    customizationType="FINE_TUNING",'),
      python`    trainingDataConfig={"s3Uri": "${trainingUri}"},`,
      validationFile && python`    validationDataConfig={"validators": [{"s3Uri": "${validationUri}"}]},`,
      python`    outputDataConfig={"s3Uri": "${outputUri}"},`,
      python`    hyperParameters={"epochCount": ${asText(epochs)}},`,
      plain(')'),
    ),
    typescript: lines(
      plain('import {'),
      plain('  BedrockClient,'),
      plain('  CreateCustomModelDeploymentCommand,'),
      plain('  CreateModelCustomizationJobCommand,'),
      plain('  DeleteCustomModelCommand,'),
      plain('  DeleteCustomModelDeploymentCommand,'),
      plain('  GetCustomModelDeploymentCommand,'),
      plain('  GetModelCustomizationJobCommand,'),
      plain(`} from '@aws-sdk/client-bedrock';`),
      plain(''),
      typescript`const bedrock = new BedrockClient({ region: ${region} });`,
      plain('const job = await bedrock.send('),
      plain('  new CreateModelCustomizationJobCommand({'),
      typescript`    jobName: ${jobName},`,
      typescript`    customModelName: ${modelName},`,
      typescript`    roleArn: ${role},`,
      typescript`    baseModelIdentifier: ${model},`,
      plain(`    customizationType: 'FINE_TUNING',`),
      typescript`    trainingDataConfig: { s3Uri: '${trainingUri}' },`,
      validationFile &&
        typescript`    validationDataConfig: { validators: [{ s3Uri: '${validationUri}' }] },`,
      typescript`    outputDataConfig: { s3Uri: '${outputUri}' },`,
      typescript`    hyperParameters: { epochCount: ${asText(epochs)} },`,
      plain('  }),'),
      plain(');'),
    ),
    shell: shell`JOB=$(${command(
      shell`aws bedrock create-model-customization-job ${inRegion}`,
      shell`--job-name ${bareWord(jobName)} --custom-model-name ${bareWord(modelName)}`,
      shell`--role-arn ${bareWord(role)} --base-model-identifier ${model}`,
      plain('--customization-type FINE_TUNING'),
      shell`--training-data-config ${jsonWord({ s3Uri: trainingUri })}`,
      validationFile &&
        shell`--validation-data-config ${jsonWord({ validators: [{ s3Uri: validationUri }] })}`,
      shell`--output-data-config ${jsonWord({ s3Uri: outputUri })}`,
      shell`--hyper-parameters ${jsonWord({ epochCount: asText(epochs) })}`,
      plain('--query jobArn --output text'),
    )})`,
  }),
  packages: packagesIn(language, 'boto3', '@aws-sdk/client-bedrock'),
  environment: ['AWS_PROFILE'],
});

const watch = ({ language }: Job): StepDraft =>
  watchStep(language, {
    python: lines(
      pythonEnded(bedrockStates),
      pythonLoop(
        '(done := bedrock.get_model_customization_job(jobIdentifier=job["jobArn"]))["status"] not in ended',
      ),
      plain('print(done["status"], done.get("failureMessage"), done.get("outputModelArn"))'),
    ),
    typescript: lines(
      typescriptEnded(bedrockStates),
      typescriptLoop(
        'done',
        'bedrock.send(new GetModelCustomizationJobCommand({ jobIdentifier: job.jobArn }))',
        `!ended.includes(done.status ?? '')`,
      ),
      plain('console.log(done.status, done.failureMessage, done.outputModelArn);'),
    ),
    shell: lines(
      shell`${plain(
        'MODEL=$(aws bedrock get-model-customization-job --job-identifier "$JOB" --query outputModelArn --output text ',
      )}${inRegion})`,
      shell`${plain('aws bedrock get-model-customization-job --job-identifier "$JOB" ')}${inRegion}`,
    ),
  });

const deploy = ({ language }: Job): StepDraft => ({
  kind: 'deploy',
  ...inLanguage(language, {
    python: lines(
      plain('deployment = bedrock.create_custom_model_deployment('),
      python`    modelDeploymentName=${deploymentName}, modelArn=done["outputModelArn"]`,
      plain(')["customModelDeploymentArn"]'),
      pythonLoop(
        'bedrock.get_custom_model_deployment(customModelDeploymentIdentifier=deployment)["status"] == "Creating"',
      ),
    ),
    typescript: lines(
      plain('const { customModelDeploymentArn: deployment } = await bedrock.send('),
      typescript`  new CreateCustomModelDeploymentCommand({ modelDeploymentName: ${deploymentName}, modelArn: done.outputModelArn }),`,
      plain(');'),
      typescriptLoop(
        'state',
        'bedrock.send(new GetCustomModelDeploymentCommand({ customModelDeploymentIdentifier: deployment }))',
        `state.status === 'Creating'`,
      ),
    ),
    shell: shell`DEPLOYMENT=$(${command(
      shell`aws bedrock create-custom-model-deployment ${inRegion}`,
      shell`--model-deployment-name ${bareWord(deploymentName)} --model-arn "$MODEL"`,
      plain('--query customModelDeploymentArn --output text'),
    )})`,
  }),
  notes: [language === 'curl' ? { id: 'wait-until-ready' } : null],
});

const use = ({ language }: Job): StepDraft => ({
  kind: 'use',
  ...inLanguage(language, {
    python: lines(
      python`runtime = boto3.client("bedrock-runtime", region_name=${region})`,
      plain('answer = runtime.converse('),
      plain('    modelId=deployment,'),
      python`    messages=[{"role": "user", "content": [{"text": ${prompt}}]}],`,
      plain(')'),
      plain('print(answer["output"]["message"]["content"][0]["text"])'),
    ),
    typescript: lines(
      plain(`import { BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';`),
      plain(''),
      typescript`const runtime = new BedrockRuntimeClient({ region: ${region} });`,
      plain('const answer = await runtime.send('),
      plain('  new ConverseCommand({'),
      plain('    modelId: deployment,'),
      typescript`    messages: [{ role: 'user', content: [{ text: ${prompt} }] }],`,
      plain('  }),'),
      plain(');'),
      plain('console.log(answer.output?.message?.content?.[0]?.text);'),
    ),
    shell: command(
      shell`aws bedrock-runtime converse ${inRegion} --model-id "$DEPLOYMENT"`,
      shell`--messages ${jsonWord([{ role: 'user', content: [{ text: prompt }] }])}`,
    ),
  }),
  packages: language === 'typescript' ? ['@aws-sdk/client-bedrock-runtime'] : [],
});

const removeFiles = ({ validationFile }: Job): StepDraft => ({
  kind: 'delete',
  target: 'files',
  language: 'shell',
  code: lines(
    shell`aws s3 rm "${trainingUri}"`,
    validationFile && shell`aws s3 rm "${validationUri}"`,
    shell`aws s3 rm "${outputUri}" --recursive`,
  ),
});

const remove = ({ language }: Job): StepDraft => ({
  kind: 'delete',
  target: 'model-and-deployment',
  ...inLanguage(language, {
    python: lines(
      plain('bedrock.delete_custom_model_deployment(customModelDeploymentIdentifier=deployment)'),
      plain('bedrock.delete_custom_model(modelIdentifier=done["outputModelArn"])'),
    ),
    typescript: lines(
      plain('await bedrock.send('),
      plain('  new DeleteCustomModelDeploymentCommand({ customModelDeploymentIdentifier: deployment }),'),
      plain(');'),
      plain('await bedrock.send(new DeleteCustomModelCommand({ modelIdentifier: done.outputModelArn }));'),
    ),
    shell: lines(
      shell`aws bedrock delete-custom-model-deployment --custom-model-deployment-identifier "$DEPLOYMENT" ${inRegion}`,
      shell`aws bedrock delete-custom-model --model-identifier "$MODEL" ${inRegion}`,
    ),
  }),
});

/** The steps on Amazon Bedrock, for Nova. */
export const bedrock: Route = {
  id: 'bedrock',
  sources: [
    {
      source: 'npm @aws-sdk/client-bedrock and @aws-sdk/client-bedrock-runtime 3.1164.0',
      asOf: '2026-11',
    },
    { source: 'AWS, customise a model with fine-tuning in Amazon Bedrock (copy)', asOf: '2026' },
  ],
  methods: ['supervised'],
  models: {
    'amazon-nova-micro': 'amazon.nova-micro-v1:0:128k',
    'amazon-nova-lite': 'amazon.nova-lite-v1:0:300k',
    'amazon-nova-pro': 'amazon.nova-pro-v1:0:300k',
    'amazon-nova-2-lite': 'amazon.nova-2-lite-v1:0:256k',
  },
  onlyFor: 'named-models',
  steps: (job) => [
    upload(job),
    create(job),
    watch(job),
    deploy(job),
    use(job),
    remove(job),
    removeFiles(job),
  ],
};
