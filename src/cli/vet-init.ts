/** `deliv vet init`: the questionnaire, asked on a terminal or written to be filled in. */
import { access } from 'node:fs/promises';
import { questions } from '../index.ts';
import { InputError } from '../model/input-error.ts';
import type { Answer, Question } from '../model/questionnaire.ts';
import { answerSchema } from '../parse/answers.ts';
import { formOf, questionnaireFile, typedAnswer } from '../review/questionnaire.ts';
import type { InitFlags } from './flags.ts';
import { writeFileWhole } from './output.ts';
import { type Ask, atTerminal } from './terminal-questions.ts';

export async function runInit({ output }: InitFlags): Promise<number> {
  const exists = await access(output).then(
    () => true,
    () => false,
  );
  if (exists) throw new InputError('is there already, and may hold answers', { file: output }, 'name another with -o');
  const answers = process.stdin.isTTY === true ? await asked() : {};
  await writeFileWhole(output, questionnaireFile(questions, answers), []);
  const open = questions.length - Object.keys(answers).length;
  process.stderr.write(`${output}: ${open} of ${questions.length} questions to be answered\n`);
  return 0;
}

/** What was answered until the end of input (Ctrl-D); an interrupt (Ctrl-C) ends the program and writes nothing. */
async function asked(): Promise<Record<string, Answer>> {
  const answers: Record<string, Answer> = {};
  await atTerminal(async ask => {
    for (const question of questions) {
      const answer = await answered(question, ask);
      if (answer !== undefined) answers[question.id] = answer;
    }
  });
  return answers;
}

/** Asks again until the answer is of its kind; an empty line leaves it open. */
async function answered(question: Question, ask: Ask): Promise<Answer | undefined> {
  for (;;) {
    const typed = typedAnswer(question, await ask(`${question.ask} (${formOf(question)})`));
    if (typed === undefined) return undefined;
    const parsed = answerSchema(question).safeParse(typed);
    if (parsed.success) return parsed.data;
    process.stderr.write(`  ${parsed.error.issues[0]?.message ?? 'not of that kind'}\n`);
  }
}
