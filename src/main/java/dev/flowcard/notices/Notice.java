package dev.flowcard.notices;

import java.time.Instant;
import java.util.List;

/**
 * What a foreman said.
 *
 * @param target code of the work unit, work centre or person, number of the terminal; empty for all
 * @param until after that it is shown no more
 * @param readings newest first; empty where they were not asked for
 */
public record Notice(
        long id,
        Instant writtenAt,
        String writtenBy,
        Addressee addressee,
        String target,
        String words,
        Instant until,
        List<Reading> readings) {

    /** Who has read it, where and when. */
    public record Reading(List<String> readers, String terminal, Instant at) {}

    Notice with(List<Reading> read) {
        return new Notice(id, writtenAt, writtenBy, addressee, target, words, until, read);
    }
}
