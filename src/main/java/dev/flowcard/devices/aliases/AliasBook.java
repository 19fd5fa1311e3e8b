package dev.flowcard.devices.aliases;

import dev.flowcard.shared.Codes;
import dev.flowcard.shared.ScannedCode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All aliases at one moment. An exact one goes before a rule, a longer rule before a shorter one. */
final class AliasBook {
    private static final Pattern REST = Pattern.compile("[A-Z0-9.-]{1,60}");

    private final Map<String, String> exact;
    private final List<Alias> rules;

    AliasBook(List<Alias> all) {
        exact = all.stream().filter(a -> !a.isRule()).collect(Collectors.toUnmodifiableMap(Alias::alias, Alias::code));
        rules = all.stream()
                .filter(Alias::isRule)
                .sorted(Comparator.comparingInt((Alias a) -> a.alias().length()).reversed())
                .toList();
    }

    /** What a text means that is no code of ours. */
    Optional<ScannedCode> meaning(String text) {
        return Optional.ofNullable(exact.get(text)).or(() -> byRule(text)).map(AliasBook::read);
    }

    private Optional<String> byRule(String text) {
        return rules.stream()
                .filter(rule -> text.startsWith(beginning(rule.alias())))
                .filter(rule -> REST.matcher(rest(text, rule)).matches())
                .map(rule -> beginning(rule.code()) + rest(text, rule))
                .findFirst();
    }

    private static String rest(String text, Alias rule) {
        return text.substring(beginning(rule.alias()).length());
    }

    private static String beginning(String withStar) {
        return withStar.substring(0, withStar.length() - Alias.REST.length());
    }

    /** A code of ours by its form, whether or not it is printed with a check character. */
    static ScannedCode read(String code) {
        ScannedCode whole = ScannedCode.read(code);
        return whole instanceof ScannedCode.Command || whole instanceof ScannedCode.Amount
                ? whole
                : ScannedCode.read(Codes.printable(code));
    }
}
