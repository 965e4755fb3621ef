import type { Metadata } from '../../model/kubernetes-objects.ts';
import { labels, named } from './expressions.ts';

/** Name and labels of an object of the release. */
export const metadata = (suffix = ''): Metadata => ({ name: named(suffix), labels: labels('object') });
