-- Has OpenDKIM sign a message from `sender`, as Postfix would for an authenticated client; an error unless it does.
local function done(what, result)
  if result ~= nil then error(what .. ": " .. tostring(result)) end
end
local milter = mt.connect("unix:/run/mailc/opendkim/milter.sock", 3, 0.1)
if milter == nil then error("no answer on the milter socket") end
mt.set_timeout(3)
done("connect", mt.conninfo(milter, "localhost", "127.0.0.1"))
done("macro", mt.macro(milter, SMFIC_MAIL, "i", "health", "{mailc_any}", "any@message.invalid", "{auth_type}", "PLAIN", "{auth_authen}", sender))
done("MAIL", mt.mailfrom(milter, "<" .. sender .. ">"))
done("RCPT", mt.rcptto(milter, "<" .. sender .. ">"))
done("From", mt.header(milter, "From", sender))
done("Subject", mt.header(milter, "Subject", "health"))
done("Date", mt.header(milter, "Date", "Thu, 01 Jan 1970 00:00:00 +0000"))
done("end of header", mt.eoh(milter))
done("body", mt.bodystring(milter, "health\r\n"))
done("end of message", mt.eom(milter))
if not mt.eom_check(milter, MT_HDRINSERT, "DKIM-Signature") and not mt.eom_check(milter, MT_HDRADD, "DKIM-Signature") then
  error("no signature")
end
mt.disconnect(milter)
