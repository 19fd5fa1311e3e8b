package dev.flowcard.platform.https;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names and addresses by which this machine may be called. */
final class HostNames {
    private static final Pattern DNS =
            Pattern.compile("(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");
    static final Pattern ADDRESS = Pattern.compile("[0-9]+(\\.[0-9]+){3}|[0-9a-f:.]*:[0-9a-f:.]*");

    private HostNames() {}

    /** @param configured further ones, separated by commas */
    static Set<String> all(String configured) {
        Set<String> names = new TreeSet<>(List.of("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1"));
        machine().ifPresent(name -> {
            names.add(name);
            names.add(name.contains(".") ? name : name + ".local");
        });
        addresses().forEach(address -> names.add(text(address)));
        Arrays.stream(configured.split(",", -1))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .forEach(names::add);
        names.removeIf(
                name -> !DNS.matcher(name).matches() && !ADDRESS.matcher(name).matches());
        return names;
    }

    /** What the machine calls itself. */
    static Optional<String> machine() {
        try {
            return Optional.of(InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT));
        } catch (UnknownHostException nameless) {
            return Optional.empty();
        }
    }

    /** An address under which others on the network find this machine. */
    static Optional<String> onTheNetwork() {
        return addresses().stream()
                .filter(Inet4Address.class::isInstance)
                .filter(address -> !address.isLoopbackAddress())
                .sorted((a, b) -> Boolean.compare(b.isSiteLocalAddress(), a.isSiteLocalAddress()))
                .map(HostNames::text)
                .findFirst();
    }

    private static Set<InetAddress> addresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLinkLocalAddress() && !address.isMulticastAddress())
                    .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        } catch (SocketException unknown) {
            return Set.of();
        }
    }

    private static String text(InetAddress address) {
        return address.getHostAddress().replaceFirst("%.*", "");
    }
}
