package io.tickmark.localstack.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Commands that run a Java program on the JDK that runs this one. */
public final class Java {

    /** From this release on the JDK warns of what the servers' libraries do with memory, unless told to allow it. */
    private static final int WARNS_OF_UNSAFE = 23;

    private Java() {}

    /** A main class on a class path, with its largest heap in MB. */
    public static Launch main(int heapMegabytes, String classPath, String mainClass, Map<String, String> environment) {
        return main(heapMegabytes, classPath, List.of(), mainClass, List.of(), environment);
    }

    /** A main class on a class path, with options of the virtual machine and arguments. */
    public static Launch main(
            int heapMegabytes,
            String classPath,
            List<String> options,
            String mainClass,
            List<String> arguments,
            Map<String, String> environment) {
        List<String> command = virtualMachine(heapMegabytes);
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, mainClass));
        command.addAll(arguments);
        return new Launch(List.copyOf(command), environment);
    }

    /** An executable jar, with its largest heap in MB. */
    public static Launch jar(int heapMegabytes, Path jar, Map<String, String> environment) {
        List<String> command = virtualMachine(heapMegabytes);
        command.addAll(List.of("-jar", jar.toString()));
        return new Launch(List.copyOf(command), environment);
    }

    private static List<String> virtualMachine(int heapMegabytes) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-Xms" + Math.min(heapMegabytes, 64) + "m");
        words.add("-Xmx" + heapMegabytes + "m");
        words.add("-XX:+UseSerialGC");
        words.add("-XX:TieredStopAtLevel=1");
        words.add("-XX:+ExitOnOutOfMemoryError");
        words.add("-Dfile.encoding=UTF-8");
        words.add("-Duser.timezone=UTC");
        words.add("--enable-native-access=ALL-UNNAMED");
        if (Runtime.version().feature() >= WARNS_OF_UNSAFE) {
            words.add("--sun-misc-unsafe-memory-access=allow");
        }
        return words;
    }
}
