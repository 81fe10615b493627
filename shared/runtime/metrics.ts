import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { METRICS_NAMESPACE } from './contract.ts';

/** Numbers that alarms and dashboards look at. */
export interface Counter {
  count(name: string, value: number): void;
}

/** Counts as CloudWatch metrics by way of the log, one at a time, with the stage as their dimension. */
export const lambdaCounter = (functionName: string, stageName: string): Counter => {
  const metrics = new Metrics({ namespace: METRICS_NAMESPACE, serviceName: `iltizam-${functionName}` });
  return {
    count(name, value) {
      const single = metrics.singleMetric();
      single.addDimension('stage', stageName);
      single.addMetric(name, MetricUnit.Count, value);
    },
  };
};
