package dev.flowcard.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.flowcard.identity.PersonStore.Badged;
import dev.flowcard.shared.AfterCommit;
import dev.flowcard.shared.Codes;
import dev.flowcard.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the plant. Read from a small cache, since every scan asks; other nodes see a change within seconds. */
@Service
public class People {
    /** What can stand in a letter's heading and not break it; whether it exists, only a letter tells. */
    private static final Pattern EMAIL = Pattern.compile("(?=.{3,254}$)[^\\s@<>,;:\"()]+@[^\\s@<>,;:\"()]+");

    private final PersonStore store;
    private final PasswordEncoder encoder;
    private final Cache<String, Person> byCode = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();
    private final Cache<String, List<Person>> everybody =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build();
    private final PinTries pinTries;

    People(PersonStore store, PasswordEncoder encoder, Clock clock) {
        this.store = store;
        this.encoder = encoder;
        this.pinTries = new PinTries(clock);
    }

    /** @param code without check character */
    public Optional<Person> byCode(String code) {
        Person known = byCode.getIfPresent(code);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Person> found = store.where("p.code = ?", code).stream().findFirst();
        found.ifPresent(p -> byCode.put(code, p));
        return found;
    }

    public Optional<Person> byId(PersonId id) {
        return store.where("p.id = ?", id.value()).stream().findFirst();
    }

    /** By exact number, or by code with or without check character. */
    public Optional<Person> find(String numberOrCode) {
        return store.where("p.number_key = upper(?)", numberOrCode.strip()).stream()
                .findFirst()
                .or(() -> byCode(Codes.withoutCheck(numberOrCode)));
    }

    /** In the order of their numbers, at most 10,000. */
    public List<Person> all() {
        return everybody.get("", key -> List.copyOf(store.where("1 = ?", 1)));
    }

    /** Adds a person, or changes the one of that number. His code never changes. */
    @Transactional
    public Person save(PersonData data) {
        check(data);
        Optional<Person> known =
                store.where("p.number_key = upper(?)", data.number()).stream().findFirst();
        String code = known.map(Person::code).orElseGet(() -> newCode(data.number()));
        List<Badged> one = List.of(new Badged(code, data));
        saveAll(known.isPresent() ? List.of() : one, known.isPresent() ? one : List.of());
        return store.where("p.code = ?", code).getFirst();
    }

    /** Adds and changes many in a few statements; what they say was checked before. */
    void saveAll(List<Badged> fresh, List<Badged> known) {
        store.insert(fresh);
        store.update(known);
        AfterCommit.run(() -> {
            known.forEach(person -> byCode.invalidate(person.code()));
            everybody.invalidateAll();
        });
    }

    static void check(PersonData data) {
        if (data.email() != null && !EMAIL.matcher(data.email()).matches()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid", "identity.person.email")
                    .field("email", "identity.person.email");
        }
    }

    List<Person> byCodes(List<String> codes) {
        return store.byCodes(codes);
    }

    private String newCode(String number) {
        String code = Codes.fits("P", number).orElseGet(store::nextRunningCode);
        if (!store.where("p.code = ?", code).isEmpty()) {
            throw Problem.of(HttpStatus.CONFLICT, "number-taken", "identity.person.number-taken", number)
                    .field("badge", "identity.person.number-taken", number);
        }
        return code;
    }

    /** @param pin four to six digits */
    @Transactional
    public void setPin(PersonId id, String pin) {
        if (!pin.matches("[0-9]{4,6}")) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid", "identity.person.pin")
                    .field("pin", "identity.person.pin");
        }
        store.setPin(id, java.util.Objects.requireNonNull(encoder.encode(pin)));
        pinTries.forget(id);
    }

    /** Whether that is his PIN. After five wrong ones in a row nothing is looked at for five minutes. */
    public PinCheck checkPin(PersonId id, String pin) {
        if (!pinTries.count(id)) {
            return PinCheck.LOCKED;
        }
        @Nullable String hash = store.pinHash(id);
        if (hash == null || !encoder.matches(pin, hash)) {
            return PinCheck.WRONG;
        }
        pinTries.forget(id);
        return PinCheck.RIGHT;
    }

    /** People who hold a role. */
    public List<Person> holding(Role role) {
        return all().stream().filter(p -> p.roles().contains(role)).toList();
    }

    static Set<Role> roles(String list) {
        return list.isBlank()
                ? Set.of()
                : java.util.Arrays.stream(list.split(","))
                        .map(Role::valueOf)
                        .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
