import type { Committee, Meeting, Round } from '../model/dialogue.ts';
import { committeesList, meetingsList, roundsList } from './kinds.ts';
import { keepList, readList } from './lists.ts';
import type { Table } from './table.ts';

/** The dialogue itself, as the last read that was taken has it, in sheet order. */
export interface Dialogue {
  rounds(trackerId: string): Promise<Round[]>;
  committees(trackerId: string): Promise<Committee[]>;
  meetings(trackerId: string): Promise<Meeting[]>;
  keepRounds(trackerId: string, rounds: readonly Round[]): Promise<void>;
  keepCommittees(trackerId: string, committees: readonly Committee[]): Promise<void>;
  keepMeetings(trackerId: string, meetings: readonly Meeting[]): Promise<void>;
}

export const dialogueIn = (table: Table): Dialogue => ({
  rounds: (trackerId) => readList(table, roundsList, trackerId),
  committees: (trackerId) => readList(table, committeesList, trackerId),
  meetings: (trackerId) => readList(table, meetingsList, trackerId),
  keepRounds: (trackerId, rounds) => keepList(table, roundsList, trackerId, rounds),
  keepCommittees: (trackerId, committees) => keepList(table, committeesList, trackerId, committees),
  keepMeetings: (trackerId, meetings) => keepList(table, meetingsList, trackerId, meetings),
});
