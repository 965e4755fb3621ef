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

{{/* An image, from the registry that a parent chart names for all, where it names one. */}}
{{- define "${chart}.image" -}}
{{- $repository := .image.repository }}
{{- with .global.imageRegistry }}
{{- $repository = printf "%s/%s" . (regexReplaceAll "^(localhost|[^/]*[.:][^/]*)/" $repository "") }}
{{- end }}
{{- if .image.digest }}
{{- printf "%s@%s" $repository .image.digest }}
{{- else }}
{{- printf "%s:%s" $repository .image.tag }}
{{- end }}
{{- end }}

{{/* Logins at registries: the chart's own, and those that a parent chart names for all, as names or as maps. */}}
{{- define "${chart}.pullSecrets" -}}
{{- range concat .Values.imagePullSecrets (dig "imagePullSecrets" list (.Values.global | default dict)) }}
{{- if kindIs "string" . }}
- name: {{ . | quote }}
{{- else }}
- name: {{ .name | quote }}
{{- end }}
{{- end }}
{{- end }}

{{/* A quantity of Kubernetes as a number. */}}
{{- define "${chart}.quantity" -}}
{{- if kindIs "string" . }}
{{- $factors := dict "" 1.0 "m" 0.001 "k" 1e3 "M" 1e6 "G" 1e9 "T" 1e12 "Ki" 1024.0 "Mi" 1048576.0 "Gi" 1073741824.0 "Ti" 1099511627776.0 }}
{{- mulf (regexFind "^[0-9.]+" . | float64) (get $factors (regexFind "[a-zA-Z]*$" .)) }}
{{- else }}
{{- float64 . }}
{{- end }}
{{- end }}
`;
