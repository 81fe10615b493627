import type { CommitmentHeaders } from '../shapes.ts';
import { terms } from '../terms.ts';

/** English names of columns. */
export const headers: CommitmentHeaders = {
  ref: {
    names: terms`ID | Ref | Reference`,
    also: terms`Action ID | Commitment ID | Identifier | Item ID | Project ID | Ref No`,
    weak: terms`Item No. | No. | Number`,
  },
  title: {
    names: terms`Commitment | Commitment title`,
    also: terms`
      Action | Action item | Activity | Commitments | Deliverable | Demand | Initiative | Item | Measure |
      Milestone | Project | Recommendation | Task | Title`,
    weak: terms`Details | Subject`,
    openings: terms`Action | Commitment | Measure | Recommendation`,
  },
  kind: { names: terms`Kind | Type`, also: terms`Action type | Category | Commitment type` },
  axis: {
    names: terms`Area | Axis | Theme`,
    also: terms`
      Component | Pillar | Priority area | Section | Sector | Strategic objective | Thematic area | Topic |
      Workstream`,
    openings: terms`Pillar | Theme`,
  },
  owner: {
    names: terms`Lead | Owner | Responsible`,
    also: terms`
      Accountable | Action owner | Assigned to | Assignee | Lead agency | Lead department |
      Lead institution | Lead ministry | Responsibility | Responsible agency | Responsible entity |
      Responsible party | Responsible person | Who`,
    openings: terms`Lead agency | Responsible`,
  },
  dependsOn: {
    names: terms`Depends on | Partners`,
    also: terms`
      Contributors | Dependencies | Other parties | Partner | Stakeholders | Supported by |
      Supporting agencies | Supporting entities | Supporting partners`,
    openings: terms`Partners`,
  },
  beneficiaries: {
    names: terms`Beneficiaries`,
    also: terms`Beneficiary | Target audience | Target group | Target population`,
  },
  committee: { names: terms`Committee`, also: terms`Joint committee | Working group` },
  agreedOn: {
    names: terms`Agreed on`,
    also: terms`
      Agreement date | Commitment date | Date agreed | Date of agreement | Date signed | Decision date |
      Signed on`,
    weak: terms`Meeting date`,
  },
  due: {
    names: terms`Deadline | Due | Target date`,
    also: terms`
      Completion date | Due by | Due date | End date | Expected completion | Expected date |
      Planned completion | Target completion date | Time frame | Timeframe | Timeline | When`,
    weak: terms`Period | Year`,
    openings: terms`Deadline | Due | Target date`,
  },
  status: {
    names: terms`State | Status`,
    also: terms`
      Completion status | Current status | Follow-up | Implementation status | Progress | Progress status |
      Stage`,
    openings: terms`Implementation status | Status`,
  },
  progress: {
    names: terms`% complete | Progress`,
    also: terms`
      % completed | % completion | % done | Completion | Completion rate | Percent complete | Percentage |
      Percentage complete | Progress %`,
    openings: terms`Completion rate | Progress`,
  },
  target: {
    names: terms`Amount | Goal | Target`,
    also: terms`
      Budget amount | Cost | Estimated cost | Expected result | Indicator | KPI | Target amount |
      Target value`,
  },
  current: {
    names: terms`Current value`,
    also: terms`
      Achieved | Achieved value | Actual | Actual value | Amount paid | Baseline to date | Current | Spent`,
  },
  unionView: {
    names: terms`Union assessment`,
    also: terms`
      Union opinion | Union position | Union response | Union view | Union's assessment | Union's view`,
  },
  stateView: {
    names: terms`State's answer`,
    also: terms`
      Administration view | Administration's answer | Administration's response | Government position |
      Government response | Management response | Ministry response | State answer | State position |
      State view | State's response`,
  },
  evidence: {
    names: terms`Evidence | Link | Source`,
    also: terms`
      Attachment | Evidence link | Links | Means of verification | Proof | Sources | Supporting documents`,
    openings: terms`Evidence | Link to`,
  },
  notes: {
    names: terms`Comments | Notes`,
    also: terms`Additional comments | Comment | Observation | Remarks`,
    openings: terms`Comments | Notes | Remarks`,
  },
  updatedOn: {
    names: terms`Updated on`,
    also: terms`Date updated | Last modified | Last update | Last updated | Update date | Updated`,
  },
};
