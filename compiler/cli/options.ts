import { Option } from 'commander';

/** `--format`, on every command that prints findings. */
export function formatOption(): Option {
  return new Option('--format <format>', 'how to print findings')
    .choices(['pretty', 'json', 'github', 'sarif'])
    .default('pretty');
}

/** `--profile`, which may be given several times. */
export function profileOption(): Option {
  return new Option('--profile <name...>', 'only these profiles of the file (default: all)');
}

/** `--platform`. */
export function platformOption(): Option {
  return new Option('--platform <platform>', 'instead of the platform that the file says').choices([
    'debian-12',
    'debian-13',
  ]);
}
