package dev.centralita.integration.logging;

import ch.qos.logback.core.ContextBase;
import ch.qos.logback.core.encoder.EncoderBase;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import dev.centralita.shared.settings.Settings;
import dev.centralita.shared.settings.WrongSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** A file that begins anew by size and by day; the older ones are compressed and in time removed. */
final class LogFile {

    private static final String NAME = "centralita.log";
    private static final Duration LONGEST_COMPRESSING = Duration.ofSeconds(10);

    private final RollingFileAppender<String> appender = new RollingFileAppender<>();

    LogFile(Path folder, Settings settings) {
        this(
                folder,
                settings.get(LogSettings.FILE_SIZE) * FileSize.MB_COEFFICIENT,
                settings.get(LogSettings.DAYS),
                settings.get(LogSettings.TOTAL_SIZE) * FileSize.MB_COEFFICIENT);
    }

    LogFile(Path folder, long fileSize, int days, long totalSize) {
        this(folder, fileSize, days, totalSize, new OneAfterTheOther());
    }

    LogFile(Path folder, long fileSize, int days, long totalSize, ContextBase context) {
        prepare(folder);
        SizeAndTimeBasedRollingPolicy<String> policy = new SizeAndTimeBasedRollingPolicy<>();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(
                folder.resolve("centralita.%d{yyyy-MM-dd, UTC}.%i.log.gz").toString());
        policy.setMaxFileSize(new FileSize(fileSize));
        policy.setMaxHistory(days);
        policy.setTotalSizeCap(new FileSize(totalSize));
        policy.start();
        appender.setContext(context);
        appender.setFile(folder.resolve(NAME).toString());
        appender.setEncoder(asItIs(context));
        appender.setRollingPolicy(policy);
        appender.setTriggeringPolicy(policy);
        appender.start();
    }

    void write(String line) {
        appender.doAppend(line);
    }

    /** Waits a while for files that are being compressed; one that is not done by then stays as it is. */
    void close() {
        appender.stop();
        appender.getContext().getScheduledExecutorService().shutdown();
        ExecutorService compressing = appender.getContext().getExecutorService();
        compressing.shutdown();
        try {
            if (!compressing.awaitTermination(LONGEST_COMPRESSING.toSeconds(), TimeUnit.SECONDS)) {
                compressing.shutdownNow();
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private static void prepare(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException impossible) {
            throw wrong(folder);
        }
        if (!Files.isWritable(folder)) {
            throw wrong(folder);
        }
    }

    private static WrongSettings wrong(Path folder) {
        return new WrongSettings(
                List.of("LOG_DIR is \"" + folder + "\" (expected: " + LogSettings.FOLDER.expected() + ")"));
    }

    private static EncoderBase<String> asItIs(ContextBase context) {
        EncoderBase<String> encoder = new EncoderBase<>() {
            @Override
            public byte[] headerBytes() {
                return new byte[0];
            }

            @Override
            public byte[] encode(String line) {
                return line.getBytes(StandardCharsets.UTF_8);
            }

            @Override
            public byte[] footerBytes() {
                return new byte[0];
            }
        };
        encoder.setContext(context);
        encoder.start();
        return encoder;
    }
}
