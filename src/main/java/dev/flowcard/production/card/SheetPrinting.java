package dev.flowcard.production.card;

import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.production.Reason;
import dev.flowcard.production.Reasons;
import dev.flowcard.production.ScanCommand;
import dev.flowcard.production.card.LabelSheet.Label;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Prints what hangs at a workstation, commands, quantities and reasons, and the badges of people. */
@Service
class SheetPrinting {
    private static final int QUANTITIES = 20;

    private final Reasons reasons;
    private final People people;
    private final Messages messages;
    private final Printer printer;

    SheetPrinting(Reasons reasons, People people, Messages messages, Printer printer) {
        this.reasons = reasons;
        this.people = people;
        this.messages = messages;
        this.printer = printer;
    }

    byte[] commands(Locale asked) {
        Locale locale = printer.language(asked);
        return new LabelSheet()
                .section(
                        word(locale, "commands"),
                        3,
                        ScanCommand.printed().stream()
                                .map(c -> command(locale, c))
                                .toList())
                .section(
                        word(locale, "quantities"),
                        4,
                        IntStream.rangeClosed(1, QUANTITIES)
                                .mapToObj(q -> new Label("Q-" + q, String.valueOf(q), ""))
                                .toList())
                .section(
                        word(locale, "reasons"),
                        3,
                        reasons.all().stream().map(r -> reason(locale, r)).toList())
                .pdf(locale, word(locale, "commands"));
    }

    byte[] badges(List<String> numbersOrCodes, Locale asked) {
        Locale locale = printer.language(asked);
        List<Person> wanted = new ArrayList<>();
        for (String name : numbersOrCodes) {
            Optional<Person> person = people.find(name);
            wanted.add(person.orElseThrow(() -> Problem.of(
                            HttpStatus.NOT_FOUND, "person-not-found", "production.sheet.person-not-found", name)
                    .field("people", "production.sheet.person-not-found", name)));
        }
        List<Label> labels = wanted.stream().map(p -> badge(locale, p)).toList();
        return new LabelSheet().badges(word(locale, "badges"), labels).pdf(locale, word(locale, "badges"));
    }

    private Label command(Locale locale, ScanCommand command) {
        return new Label(command.code(), messages.get(locale, "production.command." + command.name()), "");
    }

    private static Label reason(Locale locale, Reason reason) {
        String english = reason.nameEn();
        String name = english != null && locale.getLanguage().equals("en") ? english : reason.name();
        return new Label(Codes.printable(reason.code()), name, "");
    }

    private static Label badge(Locale locale, Person person) {
        return new Label(Codes.printable(person.code()), person.nameIn(locale), person.number());
    }

    private String word(Locale locale, String key) {
        return messages.get(locale, "production.sheet." + key);
    }
}
