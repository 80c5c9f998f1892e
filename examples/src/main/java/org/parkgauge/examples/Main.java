package org.parkgauge.examples;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.parkgauge.index.Version;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import org.parkgauge.text.Text;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Ranks parks from the command line; without arguments it ranks the invented sample prefecture. */
@Command(
        name = "parkgauge",
        description = {
            "Scores and ranks parks with a composite index; without arguments: the invented sample prefecture.",
            "用综合指数为园区打分和排名；不带参数时用虚构的示例市。"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.LibraryVersion.class,
        subcommands = {RankCommand.class, TemplateCommand.class})
public final class Main implements Runnable {

    /** Input that cannot be used. */
    static final int BAD_INPUT = 2;

    /** A defect of the program. */
    static final int DEFECT = 1;

    private static final String LANGUAGE_OPTION = "--lang";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec command;

    /** Prints how the program is used. */
    @Override
    public void run() {
        command.commandLine().usage(command.commandLine().getOut());
    }

    /** Tells the version of the library. */
    static final class LibraryVersion implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Parkgauge " + Version.library()};
        }
    }

    /**
     * Runs the program; the process ends with exit code 2 after bad input.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        int code = run(printer(FileDescriptor.out), printer(FileDescriptor.err), args);
        if (code != 0) {
            System.exit(code);
        }
    }

    private static PrintWriter printer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), charset()));
    }

    /** UTF-8, whatever the locale; but a Windows console shows nothing else than its own charset. */
    private static Charset charset() {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        String console = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding", ""));
        return windows && !console.isEmpty() && Charset.isSupported(console)
                ? Charset.forName(console)
                : StandardCharsets.UTF_8;
    }

    /**
     * Runs the program without ending the process.
     *
     * @param out receives what is printed
     * @param err receives messages about bad input
     * @param args the arguments
     * @return the exit code: 0, or 2 after bad input
     */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        Language language = language(args);
        CommandLine line = new CommandLine(new Main());
        line.setOut(out);
        line.setErr(err);
        line.setExpandAtFiles(false);
        line.setExecutionExceptionHandler((exception, failed, parsed) -> explain(exception, err, language));
        line.setParameterExceptionHandler((exception, ignored) -> refuse(Refusals.of(exception), err, language));
        int code = line.execute(args.length == 0 ? new String[] {"rank"} : args);
        out.flush();
        err.flush();
        return code;
    }

    private static int explain(Exception exception, PrintWriter err, Language language) {
        if (exception instanceof InvalidInputException invalid) {
            return refuse(Refusals.inOptions(invalid), err, language);
        }
        if (exception instanceof UncheckedIOException io) {
            return refuse(Refusals.of(io), err, language);
        }
        err.println(Text.of("这是 Parkgauge 的缺陷，请报告：", "This is a defect of Parkgauge, please report it: ")
                        .in(language)
                + exception);
        return DEFECT;
    }

    private static int refuse(InvalidInputException refusal, PrintWriter err, Language language) {
        err.println(refusal.in(language));
        return BAD_INPUT;
    }

    /** The language asked for, also where the rest of the arguments is wrong; else that of the machine. */
    private static Language language(String... args) {
        String code = "";
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals(LANGUAGE_OPTION) && i + 1 < args.length) {
                code = args[i + 1];
            } else if (args[i].startsWith(LANGUAGE_OPTION + "=")) {
                code = args[i].substring(LANGUAGE_OPTION.length() + 1);
            }
        }
        for (Language language : Language.values()) {
            if (language.name().equalsIgnoreCase(code)) {
                return language;
            }
        }
        return defaultLanguage();
    }

    /** Chinese on a Chinese machine, else English. */
    static Language defaultLanguage() {
        return Locale.getDefault().getLanguage().equals("zh") ? Language.ZH : Language.EN;
    }
}
