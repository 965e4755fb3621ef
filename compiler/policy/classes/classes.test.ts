import { describe, expect, it } from 'vitest';
import { compiledProfile, fixtureSource } from '../../testing/compiled-fixture.ts';
import { questionsAbout } from '../../testing/random-questions.ts';
import { policyModel } from '../policy-model.ts';
import { answer } from '../session.ts';
import { abstractAnswer } from './abstract.ts';
import { findClasses } from './classes.ts';
import { regionsOf } from './classify.ts';
import { explore } from './explore.ts';

const fixtures = ['mailserver', 'minimal', 'both-families', 'dev-mailbox', 'outbound', 'relays', 'smarthost'];

describe.each([...fixtures, 'workspace-relay', 'several', 'everything'])('all questions to %s', (fixture) => {
  const { system } = compiledProfile(fixtureSource(fixture));
  const model = policyModel(system);
  const classes = findClasses([model]);
  const regions = explore([model], classes);

  it('have one region each, whose answer is theirs', () => {
    for (const question of questionsAbout(model, 1000, 12)) {
      const service = model.listeners.get(question.port);
      if (!service) throw new Error('no service');
      const found = regionsOf(regions, classes, question);
      expect(found.length, JSON.stringify(question)).toBe(1);
      const [region] = found;
      const [known] = region?.answers ?? [];
      if (!region || !known) throw new Error('no answer');
      const own = abstractAnswer(answer(model, service, question), question);
      expect(own, JSON.stringify(question)).toBe(abstractAnswer(known, region.witness));
    }
  });

  it('are answered in some region by every witness', () => {
    for (const region of regions) {
      const found = regionsOf(regions, classes, region.witness);
      expect(found.length === 1 && found[0] === region).toBe(true);
      const service = model.listeners.get(region.witness.port);
      const [known] = region.answers;
      if (!service || !known) throw new Error('no answer');
      const own = answer(model, service, region.witness);
      expect(JSON.stringify(own.replies)).toBe(JSON.stringify(known.replies));
    }
  });
});
