package dev.flowcard.demo;

import dev.flowcard.identity.ApiTokens;
import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.identity.Role;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.StartupNotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells, once, how to get into the demo factory. */
@Component
class DemoSignIns implements StartupNotes {
    private final People people;
    private final ApiTokens tokens;
    private final Messages messages;
    private final Environment environment;
    private final List<String> lines = new ArrayList<>();

    DemoSignIns(People people, ApiTokens tokens, Messages messages, Environment environment) {
        this.people = people;
        this.tokens = tokens;
        this.messages = messages;
        this.environment = environment;
    }

    @Override
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** Enrols the terminals; their addresses are told this once. */
    void announce(DemoFiles files) {
        Locale locale = Messages.nearest(Locale.getDefault());
        lines.add(messages.get(locale, "demo.title"));
        for (CSVRecord user : files.rows("users")) {
            Person person = people.find(user.get("badge")).orElseThrow();
            lines.add("  %-10s %-15s %s".formatted(user.get("user"), user.get("password"), name(person, locale)));
        }
        lines.add(messages.get(locale, "demo.badges"));
        for (String role : List.of("OPERATOR", "INSPECTOR", "FOREMAN")) {
            people.holding(Role.valueOf(role)).stream()
                    .limit(3)
                    .forEach(person ->
                            lines.add("  %-15s %s".formatted(Codes.printable(person.code()), name(person, locale))));
        }
        lines.add(messages.get(locale, "demo.pins"));
        lines.add(messages.get(locale, "demo.terminals"));
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        String scheme = environment.getProperty("flowcard.https", Boolean.class, false) ? "https" : "http";
        for (CSVRecord row : files.rows("terminals")) {
            String secret = tokens.issue(row.get("terminal"), Set.of(Role.TERMINAL), row.get("terminal"))
                    .secret();
            lines.add(
                    "  %-11s %s://localhost:%s/terminal#enrol=%s".formatted(row.get("terminal"), scheme, port, secret));
        }
        lines.add("");
    }

    private static String name(Person person, Locale locale) {
        String roles = person.roles().stream()
                .map(Role::name)
                .sorted()
                .reduce((a, b) -> a + "," + b)
                .orElse("");
        String english = person.nameEn();
        return (english != null && locale.getLanguage().equals("en") ? english : person.name()) + " " + roles;
    }
}
