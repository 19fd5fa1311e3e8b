package dev.flowcard.devices;

import dev.flowcard.identity.ApiTokens;
import dev.flowcard.identity.Audit;
import dev.flowcard.identity.Role;
import dev.flowcard.shared.Problem;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the administrator does with terminals, each act with its line in the audit trail. */
@Service
public class TerminalDesk {
    private static final int LONGEST = 60;

    private final TerminalEnrolments enrolments;
    private final Terminals terminals;
    private final ApiTokens tokens;
    private final Audit audit;

    TerminalDesk(TerminalEnrolments enrolments, Terminals terminals, ApiTokens tokens, Audit audit) {
        this.enrolments = enrolments;
        this.terminals = terminals;
        this.tokens = tokens;
        this.audit = audit;
    }

    /**
     * Makes a terminal ready, or an existing one ready anew: its former token opens nothing any more.
     *
     * @param workUnit number of its work unit; null: roaming
     * @return the token, shown this once
     */
    @Transactional
    public String enrol(String number, @Nullable String workUnit) {
        if (number.isBlank() || number.length() > LONGEST) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid", "devices.terminals.number-wrong");
        }
        String terminal = enrolments.enrol(number, workUnit);
        tokens.revokeOfTerminal(terminal);
        audit.record("terminal.enrol", terminal, workUnit == null ? "" : workUnit);
        return tokens.issue(terminal, Set.of(Role.TERMINAL), terminal).secret();
    }

    @Transactional
    public void revoke(String number) {
        terminals.revoke(number);
        tokens.revokeOfTerminal(number);
        audit.record("terminal.revoke", number, "");
    }
}
