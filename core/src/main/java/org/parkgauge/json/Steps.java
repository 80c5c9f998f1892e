package org.parkgauge.json;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parkgauge.index.NotScored;
import org.parkgauge.normalization.ConstantScore;
import org.parkgauge.text.InvalidInputException;
import org.parkgauge.text.Text;

/** The names of all methods, built-in and registered, by kind. */
final class Steps {

    private final Map<StepKind, Map<String, Class<?>>> configurations = new EnumMap<>(StepKind.class);
    private final Map<StepKind, Map<String, Class<?>>> fitted = new EnumMap<>(StepKind.class);

    private Steps() {
        for (StepKind kind : StepKind.values()) {
            configurations.put(kind, new LinkedHashMap<>());
            fitted.put(kind, new LinkedHashMap<>());
        }
    }

    /** The built-in methods and those that providers on the class path register. */
    static Steps load() {
        return of(providers());
    }

    /** The built-in methods and those of some providers. */
    static Steps of(List<StepProvider> providers) {
        Steps steps = new Steps();
        BuiltInSteps.steps().forEach(steps::add);
        steps.of(StepKind.NORMALIZATION, steps.fitted).put(BuiltInSteps.NOT_SCORED, NotScored.class);
        steps.of(StepKind.NORMALIZATION, steps.fitted).put(BuiltInSteps.CONSTANT_SCORE, ConstantScore.class);
        providers.forEach(provider -> provider.steps().forEach(steps::add));
        return steps;
    }

    /** Looks in the class loader of the calling thread and in that of the library, for either may know only one side. */
    private static List<StepProvider> providers() {
        List<StepProvider> providers = new ArrayList<>();
        Set<Class<?>> seen = new HashSet<>();
        List<@Nullable ClassLoader> loaders = new ArrayList<>();
        loaders.add(Thread.currentThread().getContextClassLoader());
        loaders.add(StepProvider.class.getClassLoader());
        try {
            for (ClassLoader loader : loaders) {
                for (StepProvider provider : ServiceLoader.load(StepProvider.class, loader)) {
                    if (seen.add(provider.getClass())) {
                        providers.add(provider);
                    }
                }
            }
        } catch (ServiceConfigurationError e) {
            throw new InvalidInputException(
                            "无法加载登记的方法：" + e.getMessage(), "Registered methods cannot be loaded: " + e.getMessage())
                    .maybe(
                            "检查 META-INF/services/" + StepProvider.class.getName() + "。",
                            "a class named in META-INF/services/" + StepProvider.class.getName()
                                    + " is missing or has no public constructor without parameters.")
                    .because(e);
        }
        return providers;
    }

    private void add(StepType step) {
        StepKind kind = step.kind();
        put(kind, of(kind, configurations), step.name(), step.configuration());
        Class<?> fittedType = step.fitted();
        if (fittedType != null) {
            put(kind, of(kind, fitted), step.name(), fittedType);
        }
    }

    private static void put(StepKind kind, Map<String, Class<?>> named, String name, Class<?> type) {
        Class<?> before = named.putIfAbsent(name, type);
        if (before != null) {
            throw new InvalidInputException(
                            "两个" + kind.label().zh() + "都叫“" + name + "”：" + before.getName() + " 和 " + type.getName()
                                    + "。",
                            "Two classes are registered as " + kind.label().en() + " \"" + name + "\": "
                                    + before.getName() + " and " + type.getName() + ".")
                    .maybe(
                            "给自己的方法另取名称，例如加上单位的前缀。",
                            "choose another name for your own, such as one with a prefix of your house.");
        }
    }

    private Map<String, Class<?>> of(StepKind kind, Map<StepKind, Map<String, Class<?>>> all) {
        return all.getOrDefault(kind, Map.of());
    }

    /** The record of the parameters of a method, or of its fitted form. */
    Class<?> named(StepKind kind, boolean isFitted, Spot name) {
        Map<String, Class<?>> named = of(kind, isFitted ? fitted : configurations);
        Class<?> type = named.get(name.text());
        if (type == null) {
            throw name.refuse(
                            "没有名为“" + name.text() + "”的" + kind.label().zh() + "。",
                            "there is no " + kind.label().en() + " named \"" + name.text() + "\".")
                    .maybe(
                            "是其中之一：" + String.join("、", named.keySet()) + "；自己的方法须通过 StepProvider 登记。",
                            "it is one of these: " + String.join(", ", named.keySet())
                                    + "; a method of your own is registered through StepProvider.");
        }
        return type;
    }

    /** The name of a method or of its fitted form. */
    String nameOf(StepKind kind, boolean isFitted, Object step, JsonPath path) {
        Optional<String> name = of(kind, isFitted ? fitted : configurations).entrySet().stream()
                .filter(entry -> entry.getValue() == step.getClass())
                .map(Map.Entry::getKey)
                .findFirst();
        return name.orElseThrow(() -> {
            Text what = describe(step.getClass());
            return new InvalidInputException(
                            "无法写出 " + path + "：" + what.zh() + "不是登记过的"
                                    + kind.label().zh() + (isFitted ? "的拟合形式。" : "。"),
                            "Cannot write " + path + ": " + what.en() + " is not registered as "
                                    + (isFitted ? "the fitted form of a method of " : "a method of ")
                                    + kind.label().en() + ".")
                    .maybe("写成 record 并通过 StepProvider 登记。", "make it a record and register it through StepProvider.");
        });
    }

    private static Text describe(Class<?> type) {
        String name = type.getName();
        int lambda = name.indexOf("$$Lambda");
        return lambda < 0
                ? Text.of(name)
                : Text.of(name.substring(0, lambda) + " 中的 lambda ", "a lambda of " + name.substring(0, lambda));
    }
}
