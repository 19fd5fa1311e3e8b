package dev.flowcard.devices.aliases;

import dev.flowcard.identity.People;
import dev.flowcard.plant.Plant;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.ScannedCode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Whether an alias would do what it says, and no harm. */
@Component
class AliasCheck {
    private static final int SHORTEST = 2;
    /** A rule for these would switch off the check character. */
    private static final Pattern OURS = Pattern.compile("[A-Z]-.*");

    private final People people;
    private final Plant plant;

    AliasCheck(People people, Plant plant) {
        this.people = people;
        this.plant = plant;
    }

    /** What is wrong, in which field. */
    record Fault(String field, String key, String value) {}

    /** Both sides in the form in which they are stored. */
    record Checked(String alias, String code, Optional<Fault> fault) {}

    Checked check(String barcode, String reference) {
        String alias = ScannedCode.text(barcode);
        String code = Codes.withoutCheck(reference);
        Optional<Fault> fault = aliasFault(alias).or(() -> codeFault(alias, code));
        return new Checked(alias, code, fault);
    }

    private static Optional<Fault> aliasFault(String alias) {
        boolean rule = alias.endsWith(Alias.REST);
        if (alias.length() < SHORTEST + (rule ? 1 : 0) || alias.indexOf('*') != (rule ? alias.length() - 1 : -1)) {
            return fault("barcode", "form", alias);
        }
        boolean ours = rule ? OURS.matcher(alias).matches() : means(AliasBook.read(alias)) && !isMisread(alias);
        return ours ? fault("barcode", "ours", alias) : Optional.empty();
    }

    /** {@code P-1007} without its check character is no code of ours, so an old badge may read like that. */
    private static boolean isMisread(String alias) {
        return ScannedCode.read(alias) instanceof ScannedCode.Misread;
    }

    private Optional<Fault> codeFault(String alias, String code) {
        boolean rule = alias.endsWith(Alias.REST);
        if (rule != code.endsWith(Alias.REST)) {
            return fault("code", "both", code);
        }
        ScannedCode target = AliasBook.read(rule ? code.replace(Alias.REST, "1") : code);
        return means(target) && (rule || exists(target)) ? Optional.empty() : fault("code", "unknown", code);
    }

    private static boolean means(ScannedCode code) {
        return switch (code) {
            case ScannedCode.Foreign foreign -> false;
            case ScannedCode.Misread misread -> false;
            case ScannedCode.Gs1Label label -> false;
            case ScannedCode.Digits digits -> false;
            default -> true;
        };
    }

    /** As far as it can be known here: a work order may come later. */
    private boolean exists(ScannedCode target) {
        return switch (target) {
            case ScannedCode.Badge badge -> people.byCode(badge.code()).isPresent();
            case ScannedCode.Unit unit -> plant.workUnitByCode(unit.code()).isPresent();
            default -> true;
        };
    }

    private static Optional<Fault> fault(String field, String key, String value) {
        return Optional.of(new Fault(field, "devices.aliases." + key, value));
    }
}
