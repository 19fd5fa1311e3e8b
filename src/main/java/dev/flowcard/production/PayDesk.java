package dev.flowcard.production;

import dev.flowcard.devices.TerminalId;
import java.time.Instant;

/**
 * Where somebody asks at a terminal what he has earned. Only that he asked passes through here: amounts stand in no scan log
 * and in no answer that somebody else may read later.
 */
public interface PayDesk {
    /** For a short while this terminal may show it. */
    void show(TerminalId terminal, String person, Instant at);
}
