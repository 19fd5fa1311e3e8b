package dev.flowcard.identity;

import org.jspecify.annotations.Nullable;

/** What identity needs of the module that owns terminals when a token for one is asked for. */
public interface TerminalEnrolment {
    /**
     * Makes the terminal ready to scan.
     *
     * @param workUnit number or code of its work unit, made new where it does not exist; null: roaming
     * @return the terminal's number
     */
    String enrol(String terminal, @Nullable String workUnit);
}
