package io.entente.coding.lexicon;

import java.util.ArrayList;
import java.util.List;

/** The spellings of a title. */
final class TitleForms {
    private TitleForms() {}

    /** A title as it stands, its plural, and {@code vice-president} beside {@code vice president}. */
    static List<String> of(String phrase) {
        List<String> forms = new ArrayList<>(List.of(phrase));
        int of = phrase.indexOf(" of ") < 0 ? phrase.indexOf(" for ") : phrase.indexOf(" of ");
        String head = of < 0 ? phrase : phrase.substring(0, of);
        if (!head.endsWith("s") && !head.endsWith("y")) {
            forms.add(head + "s" + (of < 0 ? "" : phrase.substring(of)));
        }
        for (String form : List.copyOf(forms)) {
            if (form.startsWith("vice ") || form.startsWith("Vice ")) {
                forms.add(form.substring(0, 4) + "-" + form.substring(5));
            }
            if (form.indexOf('-') > 0) {
                forms.add(form.replace('-', ' '));
            }
        }
        return forms;
    }

    static String capitalised(String phrase) {
        return phrase.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + phrase.substring(1);
    }
}
