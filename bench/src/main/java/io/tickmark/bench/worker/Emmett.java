package io.tickmark.bench.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Emmett runs on Node; its packages are installed when it is first asked for. */
public final class Emmett {

    /** Its name in every table. */
    public static final String NAME = "emmett";

    private static final String SCRIPT = "emmett.mjs";
    private static final List<String> FILES = List.of("package.json", "package-lock.json", ".npmrc", SCRIPT);

    private final Path installed;
    private final Path sources;

    Emmett(Path home, Path sources) {
        this.installed = home.resolve("node");
        this.sources = sources;
    }

    /** Whether there is a Node to run it with. */
    public static boolean possible() {
        try {
            return new ProcessBuilder("npm", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    List<String> command() {
        install();
        return List.of("node", installed.resolve(SCRIPT).toString());
    }

    private void install() {
        try {
            Files.createDirectories(installed);
            for (String file : FILES) {
                Files.copy(sources.resolve(file), installed.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            if (!Files.isDirectory(installed.resolve("node_modules"))) {
                int exit = new ProcessBuilder("npm", "ci", "--silent", "--no-audit", "--no-fund")
                        .directory(installed.toFile())
                        .inheritIO()
                        .start()
                        .waitFor();
                if (exit != 0) {
                    throw new IllegalStateException("npm could not install Emmett; it ended with " + exit + ".");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Emmett was installed.", e);
        }
    }
}
