package io.muskrat.bench.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The commands of bare Kafka, with the options that start a broker quickest (measured: Serial, C1, class archive). */
public final class KafkaJvm {

    private final Path java;
    private final String classPath;

    /** @param brokers the sandbox's folder of jars: one a Kafka version, and {@code common} */
    public KafkaJvm(Path java, Path brokers) throws IOException {
        this.java = java;
        List<Path> jars = new ArrayList<>(list(brokers.resolve("common")));
        // the version that a cluster gets by default
        jars.addAll(list(list(brokers).getFirst()));
        // jar by jar and always in the same order, else a class archive does not fit
        classPath = jars.stream()
                .sorted(Comparator.comparing(Path::getFileName))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Formats the storage that {@code properties} names. */
    public List<String> format(Path properties, String clusterId) {
        List<String> command = options(properties.getParent());
        command.addAll(List.of("kafka.tools.StorageTool", "format", "-t", clusterId, "-c", properties.toString()));
        return command;
    }

    /** @param archiveOptions of the JVM, for its class archive */
    public List<String> broker(Path properties, List<String> archiveOptions) {
        List<String> command = options(properties.getParent());
        command.addAll(command.size() - 2, archiveOptions);
        command.addAll(List.of("kafka.Kafka", properties.toString()));
        return command;
    }

    private List<String> options(Path folder) {
        return new ArrayList<>(List.of(
                java.toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dkafka.logs.dir=" + folder,
                // the sandbox's own file, so that both write the same log
                "-Dlog4j2.configurationFile=muskrat-broker-log4j2.properties",
                "-Dlog4j.shutdownHookEnabled=false",
                "-cp", classPath));
    }
}
