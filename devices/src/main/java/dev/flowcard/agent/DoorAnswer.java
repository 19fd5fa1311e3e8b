package dev.flowcard.agent;

import java.util.Set;
import java.util.UUID;

/** How the scan door received a batch. */
sealed interface DoorAnswer {

    /** It holds these scans. */
    record Taken(Set<UUID> answered, long stored) implements DoorAnswer {}

    /** It will never take this body (400, 413, 422); something in it is wrong or it is too large. */
    record Unfit(int status, String detail) implements DoorAnswer {}

    /** It does not let this agent in (401, 403); an administrator has to do something. */
    record Denied(int status) implements DoorAnswer {}

    /** It does not answer as a scan door does, for now. */
    record Away(String why) implements DoorAnswer {}
}
