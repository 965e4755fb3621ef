import { free, refused, type Verdict, type Verdicts } from '../verdict.ts';

const signer: Verdict = refused('what the signing script decides by');

/** Parameters of the signer, OpenDKIM. */
export const miltersParameters: Verdicts = {
  milter_command_timeout: free,
  milter_connect_macros: refused('what the signing script decides by'),
  milter_connect_timeout: free,
  milter_content_timeout: free,
  milter_data_macros: signer,
  milter_end_of_data_macros: signer,
  milter_end_of_header_macros: signer,
  milter_helo_macros: signer,
  milter_macro_daemon_name: signer,
  milter_macro_v: signer,
  milter_protocol: signer,
  milter_rcpt_macros: signer,
  milter_unknown_command_macros: signer,
};
