/** The registry of file formats: a format is one file and one line here. */
import type { TrainingFormat, TrainingFormatId } from '../types.ts';
import { alpaca } from './alpaca.ts';
import { bedrockNova } from './bedrock-nova.ts';
import { bedrockNovaPreference } from './bedrock-nova-preference.ts';
import { openaiChat } from './openai-chat.ts';
import { openaiPreference } from './openai-preference.ts';
import { openaiReinforcement } from './openai-reinforcement.ts';
import { promptCompletion } from './prompt-completion.ts';
import { sharegpt } from './sharegpt.ts';
import { text } from './text.ts';
import { trlMessages } from './trl-messages.ts';
import { trlPreference } from './trl-preference.ts';
import { trlPromptCompletion } from './trl-prompt-completion.ts';
import { trlUnpaired } from './trl-unpaired.ts';
import { vertexGemini } from './vertex-gemini.ts';

/** Every format by its id. A line that has the shape of several is read as the first of them. */
export const trainingFormats: Readonly<Record<TrainingFormatId, TrainingFormat>> = {
  'openai-chat': openaiChat,
  'openai-preference': openaiPreference,
  'openai-reinforcement': openaiReinforcement,
  'vertex-gemini': vertexGemini,
  'bedrock-nova': bedrockNova,
  'bedrock-nova-preference': bedrockNovaPreference,
  'prompt-completion': promptCompletion,
  text,
  sharegpt,
  alpaca,
  'trl-messages': trlMessages,
  'trl-prompt-completion': trlPromptCompletion,
  'trl-preference': trlPreference,
  'trl-unpaired': trlUnpaired,
};
