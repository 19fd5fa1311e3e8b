package dev.flowcard.notification;

import java.util.List;

/**
 * Something that people must know.
 *
 * @param topic what it is about, with its id: all that is told of it can be dropped at once
 * @param recipients codes of persons
 * @param step of an escalation: the higher, the more channels
 * @param link path of the page that shows it
 */
public record Notice(
        String topic, String topicId, List<String> recipients, int step, Text title, Text body, String link) {
    /** In both languages. */
    public record Text(String zh, String en) {}
}
