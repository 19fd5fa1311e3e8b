package dev.flowcard.alarms.exceptions;

import dev.flowcard.shared.Messages;
import java.util.List;
import java.util.Locale;

/** What is done about an exception of a kind, and by whom 预案. */
public record PreparedPlan(ExceptionKind kind, String team, String steps, String stepsEn) {
    public List<String> in(Locale locale) {
        String text = Messages.nearest(locale).equals(Messages.EN) && !stepsEn.isBlank() ? stepsEn : steps;
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
