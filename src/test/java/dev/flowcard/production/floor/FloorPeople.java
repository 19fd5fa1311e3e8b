package dev.flowcard.production.floor;

import dev.flowcard.identity.Person;
import dev.flowcard.identity.PersonId;
import dev.flowcard.identity.PinCheck;
import dev.flowcard.identity.Role;
import dev.flowcard.shared.ScannedCode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who is known on the floor of the dialogues' tests. */
final class FloorPeople {
    private FloorPeople() {}

    static Optional<Person> of(String code) {
        return switch (code) {
            case "P-1" -> Optional.of(person(1, code, "李伟", Role.OPERATOR, true));
            case "P-2" -> Optional.of(person(2, code, "陈静", Role.OPERATOR, true));
            case "P-8" -> Optional.of(person(8, code, "离职", Role.OPERATOR, false));
            case "P-70" -> Optional.of(person(70, code, "周洁", Role.INSPECTOR, true));
            case "P-9" -> Optional.of(person(9, code, "刘工", Role.FOREMAN, true));
            default -> Optional.empty();
        };
    }

    /** The foreman's: 4321 is right, and 9999 is entered after too many wrong ones. */
    static PinCheck pin(ScannedCode code) {
        return switch (code instanceof ScannedCode.Digits d ? d.text() : "") {
            case "4321" -> PinCheck.RIGHT;
            case "9999" -> PinCheck.LOCKED;
            default -> PinCheck.WRONG;
        };
    }

    private static Person person(long id, String code, String name, Role role, boolean active) {
        return new Person(
                new PersonId(id), code, code, name, null, Set.of(role), Locale.SIMPLIFIED_CHINESE, null, active, null);
    }
}
