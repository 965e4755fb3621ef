import type { CompiledProfile } from '../../compile.ts';
import type { Manifest } from './manifest.ts';

/** What was rendered for one installation of a profile, and what it is to be measured by. */
export interface Release {
  readonly manifests: readonly Manifest[];
  readonly profile: CompiledProfile;
  /** What the values that it was rendered with say. */
  readonly asked: Asked;
}

/** What an installation was asked for beyond what mail.yaml says. */
export interface Asked {
  readonly namespace: string;
  /** Whether metrics are wanted and the cluster knows the Prometheus operator. */
  readonly operator: boolean;
  /** Whether metrics are wanted at all. */
  readonly metrics: boolean;
  /** Whether the number of pods is to follow the load. */
  readonly autoscaling: boolean;
  /** Whether clients may come from anywhere. */
  readonly public: boolean;
  /** Whether clients come in through a balancer from 198.51.100.0/24 and 2001:db8:1::/48. */
  readonly balanced: boolean;
  /** Whether network policies are wanted. */
  readonly policies: boolean;
  /** Name of the Secret that holds every secret of mail.yaml. */
  readonly secret: string;
  /** Name of the Secret that holds the certificate. */
  readonly certificate: string;
  /** Images by the name of their container, where they are not those of the compiled workload. */
  readonly images: Readonly<Record<string, string>>;
}

/** One thing that must be true of every release. */
export interface Assertion {
  /** Kebab-case, as in the table of damages. */
  readonly id: string;
  /** What is wrong; empty when nothing is. */
  readonly find: (release: Release) => readonly string[];
}
