import type { NoticeClass } from '../../../schema/notices.ts';
import type { ResolvedSpec } from '../../../schema/resolved-spec.ts';
import type { PostfixParameter } from '../../model/postfix.ts';
import { decided, parameter } from './parameter.ts';
import { list, text } from './values.ts';

type NoticeRecipient =
  | 'bounce_notice_recipient'
  | '2bounce_notice_recipient'
  | 'delay_notice_recipient'
  | 'error_notice_recipient';

/** Which recipient parameters each kind of problem is reported to (postconf(5), `notify_classes`). */
const recipientsOf: Readonly<Record<NoticeClass, readonly NoticeRecipient[]>> = {
  bounce: ['bounce_notice_recipient', '2bounce_notice_recipient'],
  '2bounce': ['2bounce_notice_recipient'],
  data: ['error_notice_recipient'],
  delay: ['delay_notice_recipient'],
  policy: ['error_notice_recipient'],
  protocol: ['error_notice_recipient'],
  resource: ['error_notice_recipient'],
  software: ['error_notice_recipient'],
};

/** Problems that are reported by mail, and to whom. */
export function notices({ notices: declared, originOf }: ResolvedSpec): readonly PostfixParameter[] {
  if (declared === undefined) {
    const reason = 'problems are in the log; mail about them would be one more problem';
    return [decided('notify_classes', list(), reason)];
  }
  const recipients = new Set(declared.classes.flatMap((each) => recipientsOf[each]));
  return [
    parameter('notify_classes', list(...declared.classes), originOf(['notices', 'classes'])),
    ...[...recipients].map((name) => parameter(name, text(declared.to), originOf(['notices', 'to']))),
  ];
}
