import type { ILabelSelector } from '@kubernetes-models/apimachinery/apis/meta/v1/LabelSelector';
import type { Labels } from './pod-template.ts';

/** Whether a selector meets something with these labels; an empty one meets everything. */
export function selects(
  { matchLabels = {}, matchExpressions = [] }: ILabelSelector,
  labels: Labels,
): boolean {
  return (
    Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
    matchExpressions.every(({ key, operator, values = [] }) => {
      const value = labels[key];
      if (operator === 'In') return value !== undefined && values.includes(value);
      if (operator === 'NotIn') return value === undefined || !values.includes(value);
      return (operator === 'Exists') === (value !== undefined);
    })
  );
}

/** Whether it selects by something, and is not the selector that meets everything. */
export const isNarrow = ({ matchLabels = {}, matchExpressions = [] }: ILabelSelector): boolean =>
  Object.keys(matchLabels).length + matchExpressions.length > 0;
