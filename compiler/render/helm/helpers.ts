import { NAME_LENGTH } from '../manifest/name-length.ts';

/** `_helpers.tpl`: names and labels that the templates share. */
export const helpers = (chart: string, component: string): string => `{{- define "${chart}.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" }}
{{- end }}

{{/* The longest name of an object still has room for its suffix. */}}
{{- define "${chart}.fullname" -}}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride | trunc ${NAME_LENGTH} | trimSuffix "-" }}
{{- else }}
{{- $name := default .Chart.Name .Values.nameOverride }}
{{- if contains $name .Release.Name }}
{{- .Release.Name | trunc ${NAME_LENGTH} | trimSuffix "-" }}
{{- else }}
{{- printf "%s-%s" .Release.Name $name | trunc ${NAME_LENGTH} | trimSuffix "-" }}
{{- end }}
{{- end }}
{{- end }}

{{- define "${chart}.labels.selector" -}}
app.kubernetes.io/name: {{ include "${chart}.name" . | quote }}
app.kubernetes.io/instance: {{ .Release.Name | quote }}
{{- end }}

{{- define "${chart}.labels.pod" -}}
{{ include "${chart}.labels.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/component: "${component}"
app.kubernetes.io/part-of: "mailc"
app.kubernetes.io/managed-by: {{ .Release.Service | quote }}
{{- end }}

{{- define "${chart}.labels.object" -}}
{{ include "${chart}.labels.pod" . }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" | quote }}
{{- end }}

{{- define "${chart}.image" -}}
{{- if .digest }}
{{- printf "%s@%s" .repository .digest }}
{{- else }}
{{- printf "%s:%s" .repository .tag }}
{{- end }}
{{- end }}
`;
