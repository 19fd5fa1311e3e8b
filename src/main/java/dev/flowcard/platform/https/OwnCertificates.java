package dev.flowcard.platform.https;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The authority and the server's certificate in {@code DATA/https/}. The key of the server stays the same when its certificate
 * is renewed, so that the two files always fit each other.
 */
final class OwnCertificates {
    private static final Duration EARLY = Duration.ofDays(60);

    private final Path folder;

    OwnCertificates(Path data) {
        this.folder = data.resolve("https");
    }

    Path authorityFile() {
        return folder.resolve("authority.crt");
    }

    Path certificateFile() {
        return folder.resolve("server.crt");
    }

    Path keyFile() {
        return folder.resolve("server.key");
    }

    private Path authorityKeyFile() {
        return folder.resolve("authority.key");
    }

    /** Makes what is missing, runs out or does not name the machine any more. Says whether it did. */
    boolean renew(Set<String> names, Instant now) throws IOException, GeneralSecurityException {
        createFolder();
        Authority authority = authority(now);
        if (good(authority, names, now)) {
            return false;
        }
        if (!Files.exists(keyFile())) {
            KeyPair keys = Authority.newKey();
            PemFile.writeKey(keyFile(), keys.getPrivate());
            PemFile.write(
                    certificateFile(), List.of(authority.issue(keys.getPublic(), names, now), authority.certificate()));
        } else {
            X509Certificate old = PemFile.certificates(certificateFile()).getFirst();
            PemFile.write(
                    certificateFile(),
                    List.of(authority.issue(old.getPublicKey(), names, now), authority.certificate()));
        }
        return true;
    }

    private boolean good(Authority authority, Set<String> names, Instant now)
            throws IOException, GeneralSecurityException {
        if (!Files.exists(keyFile()) || !Files.exists(certificateFile())) {
            Files.deleteIfExists(keyFile());
            return false;
        }
        X509Certificate server = PemFile.certificates(certificateFile()).getFirst();
        return server.getIssuerX500Principal().equals(authority.certificate().getSubjectX500Principal())
                && server.getNotAfter().toInstant().isAfter(now.plus(EARLY))
                && namesOf(server).containsAll(names);
    }

    static Set<String> namesOf(X509Certificate certificate) throws CertificateParsingException {
        Collection<List<?>> names = certificate.getSubjectAlternativeNames();
        return names == null
                ? Set.of()
                : names.stream().map(entry -> String.valueOf(entry.get(1))).collect(Collectors.toSet());
    }

    private Authority authority(Instant now) throws IOException, GeneralSecurityException {
        if (!Files.exists(authorityFile()) || !Files.exists(authorityKeyFile())) {
            Authority made = Authority.create(HostNames.machine().orElse("localhost"), now);
            PemFile.writeKey(authorityKeyFile(), made.key());
            PemFile.write(authorityFile(), List.of(made.certificate()));
        }
        return new Authority(PemFile.certificates(authorityFile()).getFirst(), PemFile.key(authorityKeyFile()));
    }

    private void createFolder() throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
