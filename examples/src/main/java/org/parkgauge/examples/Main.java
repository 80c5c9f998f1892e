package org.parkgauge.examples;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.parkgauge.index.Version;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Ranks parks from the command line; without arguments it ranks the invented sample prefecture. */
@Command(
        name = "parkgauge",
        description = {"Scores and ranks parks with a composite index. 用综合指数为园区打分和排名。"},
        mixinStandardHelpOptions = true,
        versionProvider = Main.LibraryVersion.class,
        subcommands = {RankCommand.class, TemplateCommand.class})
public final class Main implements Runnable {

    /** Input that cannot be used. */
    static final int BAD_INPUT = 2;

    /** A defect of the program. */
    static final int DEFECT = 1;

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
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(
                new PrintWriter(out, true, StandardCharsets.UTF_8), new PrintWriter(err, true, StandardCharsets.UTF_8), args);
        if (code != 0) {
            System.exit(code);
        }
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
        CommandLine line = new CommandLine(new Main());
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((exception, failed, parsed) -> explain(exception, failed, language(args)));
        line.setParameterExceptionHandler((exception, ignored) -> {
            CommandLine failed = exception.getCommandLine();
            failed.getErr().println(exception.getMessage());
            failed.getErr().println("Maybe " + failed.getCommandName() + " --help shows what is meant.");
            return BAD_INPUT;
        });
        int code = line.execute(args.length == 0 ? new String[] {"rank"} : args);
        out.flush();
        err.flush();
        return code;
    }

    private static int explain(Exception exception, CommandLine failed, Language language) {
        if (exception instanceof InvalidInputException invalid) {
            failed.getErr().println(invalid.in(language));
            return BAD_INPUT;
        }
        if (exception instanceof UncheckedIOException io) {
            String detail = io.getCause().getMessage();
            failed.getErr()
                    .println(language == Language.ZH ? "文件读写失败：" + detail : "A file could not be read or written: " + detail);
            return BAD_INPUT;
        }
        failed.getErr().println("This is a defect of Parkgauge, please report it: " + exception);
        return DEFECT;
    }

    /** The language asked for, else that of the machine. */
    private static Language language(String... args) {
        for (int i = 0; i + 1 < args.length; i++) {
            if (args[i].equals("--lang")) {
                return args[i + 1].equalsIgnoreCase("zh") ? Language.ZH : Language.EN;
            }
        }
        return defaultLanguage();
    }

    /** Chinese on a Chinese machine, else English. */
    static Language defaultLanguage() {
        return Locale.getDefault().getLanguage().equals("zh") ? Language.ZH : Language.EN;
    }
}
