import { PANELS, type Panel } from './panels.ts';

const DATASOURCE = { type: 'prometheus', uid: '$datasource' } as const;
/** Grafana's grid is 24 wide: four numbers or two pictures beside each other. */
const SIZES = { stat: { w: 6, h: 5 }, timeseries: { w: 12, h: 8 } } as const;

/**
 * The dashboard as JSON that Grafana 9 and later read, with the choice of data source, namespace, release and pods. Where a
 * release has a word of its own stands a marker; a uid has at most 40 characters (Grafana, "Dashboard HTTP API").
 */
export const dashboard = (): string =>
  `${JSON.stringify(
    {
      uid: 'mailc-%UID%',
      title: 'Postfix: %NAME% in %NAMESPACE%',
      tags: ['mailc', 'postfix'],
      schemaVersion: 37,
      editable: false,
      refresh: '1m',
      time: { from: 'now-6h', to: 'now' },
      templating: { list: [SOURCE, ...VARIABLES] },
      panels: laidOut(PANELS),
    },
    undefined,
    2,
  )}\n`;

const SOURCE = { name: 'datasource', label: 'Data source', type: 'datasource', query: 'prometheus' };

const variable = (name: string, label: string, query: string, all: boolean): unknown => ({
  name,
  label,
  type: 'query',
  datasource: DATASOURCE,
  query: { query, refId: name },
  refresh: 2,
  sort: 1,
  includeAll: all,
  multi: all,
});

const VARIABLES: readonly unknown[] = [
  variable('namespace', 'Namespace', 'label_values(postfix_up, namespace)', false),
  variable('job', 'Release', 'label_values(postfix_up{namespace="$namespace"}, job)', false),
  variable('pod', 'Pod', 'label_values(postfix_up{namespace="$namespace",job="$job"}, pod)', true),
];

/** Puts the panels side by side, row below row. */
function laidOut(panels: readonly Panel[]): readonly unknown[] {
  let x = 0;
  let y = 0;
  let height = 0;
  return panels.map((panel, index) => {
    const size = SIZES[panel.kind];
    if (x + size.w > 24) {
      x = 0;
      y += height;
      height = 0;
    }
    const gridPos = { ...size, x, y };
    x += size.w;
    height = Math.max(height, size.h);
    return grafanaPanel(panel, index + 1, gridPos);
  });
}

const grafanaPanel = (
  { title, description, kind, unit, lines }: Panel,
  id: number,
  gridPos: unknown,
): unknown => ({
  id,
  type: kind,
  title,
  description,
  gridPos,
  datasource: DATASOURCE,
  fieldConfig: { defaults: { unit, min: 0 }, overrides: [] },
  options:
    kind === 'stat'
      ? { reduceOptions: { calcs: ['lastNotNull'], fields: '', values: false }, colorMode: 'none' }
      : { legend: { displayMode: 'list', placement: 'bottom' }, tooltip: { mode: 'multi' } },
  targets: lines.map(({ expr, legend }, line) => ({
    refId: String.fromCharCode(65 + line),
    datasource: DATASOURCE,
    expr,
    legendFormat: legend,
  })),
});
