package dev.flowcard.production.card;

import dev.flowcard.devices.SetupCode;
import dev.flowcard.devices.SetupCodes;
import dev.flowcard.identity.Badges;
import dev.flowcard.identity.People;
import dev.flowcard.identity.Person;
import dev.flowcard.plant.Plant;
import dev.flowcard.plant.WorkUnit;
import dev.flowcard.production.Reason;
import dev.flowcard.production.Reasons;
import dev.flowcard.production.ScanCommand;
import dev.flowcard.production.card.LabelSheet.Label;
import dev.flowcard.shared.Barcode;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.Messages;
import dev.flowcard.shared.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Prints what hangs at a workstation, commands, quantities, reasons and the cards of machines, and the badges of people. */
@Service
class SheetPrinting {
    private static final int QUANTITIES = 20;
    private static final double QR_SIDE = 30;
    private static final double BAR_HEIGHT = 14;
    private static final double PAPER_WIDTH = 187;

    private final Reasons reasons;
    private final People people;
    private final Plant plant;
    private final Badges badges;
    private final SetupCodes setupCodes;
    private final Messages messages;
    private final Printer printer;

    SheetPrinting(
            Reasons reasons,
            People people,
            Plant plant,
            Badges badges,
            SetupCodes setupCodes,
            Messages messages,
            Printer printer) {
        this.reasons = reasons;
        this.people = people;
        this.plant = plant;
        this.badges = badges;
        this.setupCodes = setupCodes;
        this.messages = messages;
        this.printer = printer;
    }

    byte[] commands(PaperSize size, Locale asked) {
        Locale locale = printer.language(asked);
        return new LabelSheet(size)
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

    /** Every reason that is in use. */
    byte[] reasons(PaperSize size, Locale asked) {
        Locale locale = printer.language(asked);
        String title = word(locale, "reasons");
        List<Label> labels = reasons.all().stream().map(r -> reason(locale, r)).toList();
        return new LabelSheet(size).section(title, 3, labels).pdf(locale, title);
    }

    /** The cards that hang at machines and benches; all of them where none is named. */
    byte[] workUnits(List<String> numbersOrCodes, PaperSize size, Locale asked) {
        Locale locale = printer.language(asked);
        List<WorkUnit> wanted = numbersOrCodes.isEmpty()
                ? plant.workUnits()
                : numbersOrCodes.stream().map(this::workUnit).toList();
        String title = word(locale, "work-units");
        List<Label> labels = wanted.stream()
                .map(u -> new Label(
                        Codes.printable(u.code()),
                        u.nameIn(locale),
                        plant.workCenter(u.workCenter()).nameIn(locale)))
                .toList();
        return new LabelSheet(size).section(title, 2, labels).pdf(locale, title);
    }

    private WorkUnit workUnit(String name) {
        return plant.findWorkUnit(name).orElseThrow(() -> Problem.of(
                        HttpStatus.NOT_FOUND, "work-unit-not-found", "production.sheet.unit-not-found", name)
                .field("workUnits", "production.sheet.unit-not-found", name));
    }

    byte[] badges(List<String> numbersOrCodes, PaperSize size, Locale asked) {
        Locale locale = printer.language(asked);
        List<Person> wanted = new ArrayList<>();
        for (String name : numbersOrCodes) {
            Optional<Person> person = people.find(name);
            wanted.add(person.orElseThrow(() -> Problem.of(
                            HttpStatus.NOT_FOUND, "person-not-found", "production.sheet.person-not-found", name)
                    .field("people", "production.sheet.person-not-found", name)));
        }
        List<Label> labels = wanted.stream().map(p -> badge(locale, p)).toList();
        return new LabelSheet(size).badges(word(locale, "badges"), labels).pdf(locale, word(locale, "badges"));
    }

    /** The makers' codes of the scanners that are in use here; on A4 alone, since they must not be set up by a label that lies about. */
    byte[] setupCodes(Locale asked) {
        Locale locale = printer.language(asked);
        LabelSheet sheet = new LabelSheet(PaperSize.A4);
        setupCodes.all().stream()
                .collect(Collectors.groupingBy(
                        code -> code.maker() + " " + code.model(), LinkedHashMap::new, Collectors.toList()))
                .forEach((scanner, codes) -> sheet.drawn(
                        scanner, codes.stream().map(SheetPrinting::drawn).toList()));
        return sheet.pdf(locale, word(locale, "setup-codes"));
    }

    private static LabelSheet.Drawn drawn(SetupCode code) {
        String svg =
                switch (code.kind()) {
                    case CODE_128 -> bars(code.content());
                    case CODE_128_FNC3_FIRST -> bars(Barcode.FNC3 + code.content());
                    case CODE_128_FNC3_LAST -> bars(code.content() + Barcode.FNC3);
                    case QR -> Barcode.qr(code.content(), QR_SIDE);
                };
        return new LabelSheet.Drawn(svg, code.does(), code.content());
    }

    private static String bars(String content) {
        return Barcode.fitting(content, Barcode.NORMAL, BAR_HEIGHT, PAPER_WIDTH);
    }

    private Label command(Locale locale, ScanCommand command) {
        return new Label(command.code(), messages.get(locale, "production.command." + command.name()), "");
    }

    private static Label reason(Locale locale, Reason reason) {
        String english = reason.nameEn();
        String name = english != null && locale.getLanguage().equals("en") ? english : reason.name();
        return new Label(Codes.printable(reason.code()), name, "");
    }

    private Label badge(Locale locale, Person person) {
        return new Label(Codes.printable(badges.printed(person)), person.nameIn(locale), person.number());
    }

    private String word(Locale locale, String key) {
        return messages.get(locale, "production.sheet." + key);
    }
}
