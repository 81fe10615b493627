import { describe, expect, it } from 'vitest';
import type { Status, ViewValue } from '../../../shared/model/commitment.ts';
import { lastEditionOn } from './editions.ts';

const view = (value: ViewValue | null, text: string) =>
  value === null && text === '' ? null : { value, text };
const between = (
  union: ViewValue | null,
  administration: ViewValue | null,
  status: Status | null,
  words = '',
) => {
  const unionView = view(union, union ?? words);
  const stateView = view(administration, administration ?? words);
  const { differences } = lastEditionOn(
    ['2026-11-23'],
    [{ at: '2026-11-20T10:00:00.000Z', rows: { C1: { unionView, stateView, status } } }],
  );
  return differences.map((difference) => difference.between);
};

describe('the two parties', () => {
  it.each<[ViewValue, ViewValue]>([
    ['insufficient', 'done'],
    ['insufficient', 'satisfactory'],
    ['insufficient', 'in_progress'],
    ['insufficient', 'dropped'],
    ['disputed', 'done'],
    ['disputed', 'satisfactory'],
    ['disputed', 'insufficient'],
    ['in_progress', 'satisfactory'],
    ['in_progress', 'done'],
    ['not_started', 'blocked'],
  ])('differ where one says %s and the other %s, whoever says which', (one, other) => {
    expect(between(one, other, null)).toEqual(['union-administration']);
    expect(between(other, one, null)).toEqual(['union-administration']);
  });

  it.each<[ViewValue, ViewValue]>([
    ['done', 'done'],
    ['disputed', 'disputed'],
    ['insufficient', 'insufficient'],
    ['satisfactory', 'done'],
    ['insufficient', 'not_started'],
    ['insufficient', 'blocked'],
  ])('do not where one says %s and the other %s', (one, other) => {
    expect(between(one, other, null)).toEqual([]);
    expect(between(other, one, null)).toEqual([]);
  });
});

describe('a party and the status', () => {
  it.each<[ViewValue, Status]>([
    ['insufficient', 'done'],
    ['disputed', 'done'],
    ['disputed', 'in_progress'],
    ['satisfactory', 'not_started'],
    ['satisfactory', 'blocked'],
    ['satisfactory', 'dropped'],
    ['in_progress', 'done'],
    ['not_started', 'in_progress'],
  ])('differ where the one says %s and the other %s', (value, status) => {
    expect(between(value, null, status)).toEqual(['union-status']);
    expect(between(null, value, status)).toEqual(['administration-status']);
  });

  it.each<[ViewValue, Status]>([
    ['satisfactory', 'done'],
    ['satisfactory', 'in_progress'],
    ['insufficient', 'in_progress'],
    ['insufficient', 'not_started'],
    ['insufficient', 'blocked'],
    ['insufficient', 'dropped'],
    ['blocked', 'blocked'],
  ])('do not where the one says %s and the other %s', (value, status) => {
    expect(between(value, null, status)).toEqual([]);
    expect(between(null, value, status)).toEqual([]);
  });
});

it('tells of the parties where they differ from each other, and else of one and the status', () => {
  expect(between('insufficient', 'satisfactory', 'done')).toEqual(['union-administration']);
  expect(between('in_progress', 'in_progress', 'done')).toEqual(['union-status']);
  expect(between('done', 'satisfactory', 'not_started')).toEqual(['union-status']);
});

it('reads no difference into words that are none of those it knows, nor into silence', () => {
  expect(between('disputed', null, null, 'ننتظر الجواب')).toEqual([]);
  expect(between(null, 'done', null, 'ننتظر الجواب')).toEqual([]);
  expect(between(null, null, 'done', 'ننتظر الجواب')).toEqual([]);
  expect(between('insufficient', null, null)).toEqual([]);
});
