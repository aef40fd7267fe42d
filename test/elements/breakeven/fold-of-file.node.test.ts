/** The fold that reads a file: it is chosen by the start of the file. */
import { expect, it } from 'vitest';
import { foldOfFile, foldOfStart, trainingExamplesIn } from '../../../src/elements/breakeven/fold-of-file.ts';
import { sampleUsage } from '../../../src/elements/usage/sample.ts';
import { chat } from '../../files/files.ts';

it.each([
  ['a table of totals', 'approach,cases,accepted\nbase,300,197\n', 'evaluation'],
  ['a training example', chat('How many input_tokens?', 'Some'), 'trainingData'],
  ['an array of examples', `[${chat('a', 'b')}]`, 'trainingData'],
  ['a PDF', '%PDF-1.7', 'trainingData'],
  ['a table of results', 'id,input,expected,actual\n1,a,b,b', 'evaluation'],
  ['a table of results with tokens', 'id,input,actual,prompt_tokens\n1,a,b,9', 'evaluation'],
  ['a table with headers in another language', 'identifiant;texte;note\na1;"Un ; deux";4\n', 'evaluation'],
  ['a table without a row', 'identifiant;texte;note\n', 'trainingData'],
  ['half of a training file', `c", "d"}]}\n${chat('a, b', 'c, d')}`, 'trainingData'],
  ['a text', 'Dear all, hello.\nNo separator here.\n', 'trainingData'],
  ['results as JSON Lines', '{"id":1,"input":"a","expected":"b","output":"b"}', 'evaluation'],
  ['results with tokens', '{"id":1,"expected":"a","answer":"b","input_tokens":120}', 'evaluation'],
  ['usage with a score', '{"input_tokens":120,"score":0.5,"reference_id":"x"}', 'usage'],
  ['results as an array', '[{"prompt":"a","completion":"b","score":0.5}]', 'evaluation'],
  [
    'an example of reinforcement training with an expected answer',
    '{"messages":[{"role":"user","content":"a"}],"reference_answer":"b"}',
    'trainingData',
  ],
  [
    'a message of Anthropic with the call of a tool',
    '{"type":"message","content":[{"type":"tool_use","input":{"reference":"A1"}}],"usage":{"input_tokens":9}}',
    'usage',
  ],
  [
    'an example with a tool',
    '{"prompt":"a","completion":"b","tools":[{"function":{"parameters":{"properties":{"reference":{}}}}}]}',
    'trainingData',
  ],
  ['a text with a score of its quality', '{"text":"a","score":2.9}', 'trainingData'],
  ['an example with a label', '{"prompt":"a","completion":"b","label":true}', 'trainingData'],
  ['an archive', 'PK\u0003\u0004', 'evaluation'],
  [
    'a log of Inspect, which has usage too',
    '{"eval": {"task": "x"}, "samples": [{"input_tokens": 3}]}',
    'evaluation',
  ],
  [
    'a response',
    '{"object":"chat.completion","choices":[{"message":{"role":"assistant"}}],"usage":{"prompt_tokens":9}}',
    'usage',
  ],
  ['a message of Anthropic', '{"type":"message","usage":{"input_tokens":9}}', 'usage'],
  ['a response of Gemini', '{"usageMetadata":{"promptTokenCount":9}}', 'usage'],
  ['a usage report as a table', 'start_time,num_model_requests,input_tokens\n1,2,3', 'usage'],
  ['a usage table with other column names', 'time,model,input,cached,output\n2026-10,m,9,0,1', 'usage'],
  ['a saved profile', sampleUsage('2026-12-01').replace(/^.*?"conventions"/, '{"conventions"'), 'usage'],
  ['a job of OpenAI', '{"object":"fine_tuning.job","trained_tokens":9}', 'usage'],
  ['a job of Vertex', '{"name":"x","tuningDataStats":{}}', 'usage'],
  ['a job of Bedrock', '{"jobArn":"arn:aws:bedrock"}', 'usage'],
])('%s goes to the fold that reads it', (_, start, fold) => {
  expect(foldOfStart(start)).toBe(fold);
});

it('a file that cannot be read goes to the fold of training files', async () => {
  const broken = { size: 9, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) };
  expect(await foldOfFile(broken)).toBe('trainingData');
  expect(await foldOfFile(new Blob(['{"trained_tokens": 9}']))).toBe('usage');
});

it.each([
  ['examples in lines', `${chat('a', 'b')}\n${chat('c', 'd')}\n`, 2],
  ['examples in an array', `[${chat('a', 'b')},\n${chat('c', 'd')}, ${chat('e', 'f')}]`, 3],
  ['examples and a broken line', `${chat('a', 'b')}\n{"messages": [}\n${chat('c', 'd')}\n`, 2],
  ['one example, which may be a request', chat('a', 'b'), 0],
  ['the messages of a request', '[{"role":"system","content":"a"},{"role":"user","content":"b"}]', 0],
  [
    'requests of a batch',
    '{"custom_id":"1","body":{"messages":[]}}\n{"custom_id":"2","body":{"messages":[]}}',
    0,
  ],
  ['results', '{"id":1,"expected":"b","output":"b"}\n{"id":2,"expected":"b","output":"b"}', 0],
  ['a prompt', 'Answer.\n{"messages": []}\n', 0],
])('the number of training examples in %s is counted', (_name, text, examples) => {
  expect(trainingExamplesIn(text)).toBe(examples);
});
