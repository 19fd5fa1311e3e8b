package dev.flowcard.platform.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup that was read through once and found whole. */
public final class BackupFile implements AutoCloseable {

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Opens and checks it; what is wrong with it is told in one sentence. */
    public static BackupFile open(Path path) {
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new BackupFailure("platform.backup.unreadable", path);
        }
        try {
            if (!startsAsZip(path)) {
                throw new BackupFailure("platform.backup.foreign", path);
            }
            var zip = new ZipFile(path.toFile());
            try {
                return checked(zip, path);
            } catch (RuntimeException | IOException e) {
                zip.close();
                throw e;
            }
        } catch (IOException e) {
            throw new BackupFailure(e, "platform.backup.broken", path);
        }
    }

    private static boolean startsAsZip(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        }
    }

    private static BackupFile checked(ZipFile zip, Path path) throws IOException {
        var entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new BackupFailure("platform.backup.foreign", path);
        }
        try (var text = zip.getInputStream(entry)) {
            var manifest = JsonMapper.shared().readValue(text.readAllBytes(), Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new BackupFailure("platform.backup.newer", path, manifest.product());
            }
            var file = new BackupFile(zip, manifest);
            file.checkEntries(path);
            return file;
        } catch (JacksonException e) {
            throw new BackupFailure(e, "platform.backup.broken", path);
        }
    }

    private void checkEntries(Path path) throws IOException {
        boolean whole = matches(Manifest.DATABASE, manifest.databaseBytes(), manifest.databaseSha256());
        for (var file : manifest.files()) {
            whole = whole && matches(Manifest.FILES + file.path(), file.bytes(), file.sha256());
        }
        if (!whole) {
            throw new BackupFailure("platform.backup.broken", path);
        }
    }

    private boolean matches(String name, long bytes, String sha256) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            return false;
        }
        var sum = new CountedDigest(OutputStream.nullOutputStream());
        try (var in = zip.getInputStream(entry)) {
            in.transferTo(sum);
        }
        return sum.bytes() == bytes && sum.sha256().equals(sha256);
    }

    public Manifest manifest() {
        return manifest;
    }

    BufferedReader statements() throws IOException {
        return new BufferedReader(new InputStreamReader(entry(Manifest.DATABASE), UTF_8), 1 << 16);
    }

    InputStream stored(Manifest.StoredFile file) throws IOException {
        return entry(Manifest.FILES + file.path());
    }

    private InputStream entry(String name) throws IOException {
        return zip.getInputStream(zip.getEntry(name));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
