/**
 * How languages use their letters outside ASCII: how often (per thousand letters, rounded from published counts), and words that
 * show which letters they stand beside. Languages of windows-1250 come first, then of 1252, then of 1251.
 */
export const LETTER_SAMPLES: readonly { readonly letters: string; readonly words: string }[] = [
  {
    letters: 'ą9.9 ć4 ę11 ł18 ń2 ó8.5 ś6.6 ź0.6 ż8.3',
    words:
      'Zaręba Ręka Święta Dębski Gęś Pięta Kęsy Mężyk Wędrowski Lędziny Sędek Jęczmień Stępień Księga imię nazwę będzie między więcej Częstochowa pamięć chęć Zięba Węgrzyn Kępa Tęcza Sękowski proszę mogę piszę się tę firmę ulicę Ćwik Ćwiek Ćma być robić płacić pięć ćwierć nić Boćkowska Maślanka Święty Śląsk Śliwa Wiśniewska Ślusarz Ścibor coś Jaś Świętojańska wartość ściana ośrodek Kościuszko Przemyśl Śmigły śniadanie środa Kaśka Kaźmierz Gnieźnieńska Zieliński Bańka Gdańsk Toruń Poznań dzień końca Kamiński Jańczuk ulicą są mają Wąsosz Dąbrowska Gołąb Ząbkowice Śląskie Piątek Kąt Łąka Zając Bąk Ciągło Łódź Łukasz Małgorzata Paweł Wałęsa Kowalczyk Wrocław Białystok Michał Głowacki Płock Złoty Żółkiewska Józef Wójcik Kraków Góra Spółka Źródło Rzeźnik Róża źle weź Żak Żaneta Brzęczyszczykiewicz Błażej Kłodzko może też już każdy Bożena Książ Ząb Ósmy miesięcznie język służbowy imię',
  },
  {
    letters: 'á22 č10 ď0.2 é13 ě16 í33 ň0.1 ó0.3 ř12 š8 ť0.4 ú1 ů7 ý11 ž10',
    words:
      'Dvořák Novák Čeněk Černý Horáček Procházka Svobodová Růžička Němec Krejčí Jiří Ondřej Tomáš Lukáš Zdeněk František Škoda Plzeň Náměstí Příkopy Třebíč Žďár Dům účetní září září český Hájek Veselý Štěpán Šťastný Loďka teď síť Křižík Bečka Pešek Růže Úvaly Česká Němcová Malý Dědek',
  },
  {
    letters: 'á18 ä1 č10 ď1 é9 í12 ĺ0.2 ľ3 ň1.5 ó1 ô1.5 ŕ0.2 š8 ť6 ú9 ý10 ž8',
    words:
      'Kováč Horváth Tóth Nagyová Šimko Ľubica Ľudovít Žilina Košice Trenčín Piešťany stôl môže kôň vŕba hĺbka mäso päť deň ďakujem účtovníčka Štúr Oľga Čadca Bánovce Ružomberok nôž byť',
  },
  {
    letters: 'á35 é36 í5 ó10 ö10 ő9 ú3 ü6 ű2',
    words:
      'Kővári Szűcs Győr Nagy László József István Gábor Zoltán Béla Tímea Ágnes Éva Székely Fehér Török Kökény Szőke Erdős könyvelő ügyfél fő utca köz út fűtő Mária Sándor Jenő Ödön Ürményi Pécs időpont szülő mérnök',
  },
  {
    letters: 'ă40 â8 î14 ş10 ţ11',
    words:
      'Ioniţă Brăila Târgu Mureş Constanţa Bucureşti România Brânză încă în şi că să Popeşti Ştefan Ţepeş Timiş până fără Gheorghiţă Păun Câmpulung Mihăilescu Băcău',
  },
  {
    letters: 'č12 š9 ž6 ć5 đ2',
    words: 'Kovačič Petrović Marković Šimić Žižek Đorđević Koper Čačak Ljubičić Niš Đurđa Božić Mešić Račan Tešanović Črnomelj Škofja Žalec Anđela Babić',
  },
  {
    letters: 'é19 è2.7 ê2.2 à4.9 â0.5 ç0.9 ë0.1 î0.5 ï0.1 ô0.5 œ0.2 ù0.6 û0.6 ü0.1',
    words:
      'Hélène Lefèvre Thérèse Benoît Crêpe Grêle Forêt Côté Noël Anaïs Zoë Citroën Haïti Maïs Naïf Français Garçon Ça Reçu François Façade Leçon Maçon Cœur Sœur Œuvre Bœuf Œil Nœud Mère Père Frère Chère Dernière Après Très Près Succès Été École Étude Société Qualité Café Vérité Prénom Téléphone Gérard André René Désiré Léa Zoé Déjà à là Où Voilà Bâtiment Château Âge Pâte Août Goût Sûr Dû Île Maître Boîte Hôtel Rôle Hôpital Bientôt Tête Fête Même Arrêt Prêt Être Évêque Rêve Bête Fenêtre Pêche Gêne Conquête Extrême Théâtre Gaël Raphaël Joël Michèle Genève Règlement Siège Collège Besançon Ève Lumière Première',
  },
  {
    letters: 'ä5.8 ö4.4 ü10 ß3.1 é0.1',
    words:
      'Müller Jörg Größmann Straße Köln Bürgermeister Jürgen Köhler Nürnberg Mönch Übung Österreich Öffnung Böse Söhne Düsseldorf Königsallee Bäcker Jäger Schäfer Krämer für über Tür Grüße weiß groß Fuß Maß Städte Mädchen später Träger Äpfel Öl Vögele Schröder Günther Bühler Büro Präsident tägl Größl Gäste Wörter Übersicht Hänsel Lüdenscheid',
  },
  {
    letters: 'á5 é4.3 í7.3 ñ3.1 ó8.3 ú1.7 ü0.1',
    words:
      'Señor Muñoz Peña Núñez José Pérez García María Martínez Rodríguez Gómez López Ángel Año España niño mañana Perú número público información dirección teléfono compañía Íñigo Jesús Raúl Sofía Álvaro Óscar Úrsula también están árbol café corazón Ibáñez Zúñiga Ñañez día Logroño Coruña',
  },
  {
    letters: 'á1.2 â5.6 ã7.3 à0.7 ç5.3 é3.4 ê4.5 í1.3 ó3 ô6.4 õ0.4 ú2',
    words:
      'João São Paulo Conceição Simões Gonçalves Araújo Antônio Camões Não Mão Irmão Câmara Ângela Mônica Estêvão Inês Português Três Você Braga Açores Informação Ações Luís Júlia Êxito Lourenço Guimarães Magalhães Fátima Comércio Avó Ílhavo Índice Órgão',
  },
  {
    letters: 'à6.4 è2.6 é0.4 ì0.3 ò0.1 ù1.7',
    words: 'città perché è più così già può società università qualità Niccolò lunedì martedì attività Forlì virtù Nicolò caffè cioè Novità Libertà però',
  },
  {
    letters: 'æ8.7 ø9.4 å12 é0.3',
    words:
      'Søren Kjær Ærø Åse Bjørn Næss Jæger Sønderborg Øst Århus Ærlig Køb Børn Træ Kærlighed Må Ålborg Nørre Tromsø Håkon Sør Østergaard Gråsten Pålsson Næstved Kræmmer Ægir Lærer Bærum Må på så få Ægte Mælk Tælle Sæby Bøgh',
  },
  {
    letters: 'å13 ä18 ö13 é0.3',
    words:
      'Åström Malmö Göteborg Björn Håkan Sjöberg Öberg Ängström Källström Västerås Örebro Mäkinen Hämäläinen Jyväskylä Pääkkönen Gävle Bergström Åkesson Lindén är för på så även Växjö Särkkä',
  },
  {
    letters: 'á18 æ8.7 ð44 é6.5 í16 ó9.9 ö7.8 ú6.1 ý2.3 þ15',
    words:
      'Þór Guðrún Jón Sigurður Þóra Ægir Björk Reykjavík Hafnarfjörður Ísland Ólafur það þú við með hér Ásta Éva Gísli Ýmir Mývatn Kópavogur Þingvellir Æsa Ævar',
  },
  {
    letters: 'о110 е84 а80 и74 н67 т63 с55 р47 в45 л43 к35 м32 д30 п28 у26 я20 ы19 ь17 г17 з16 б16 ч14 й12 х9.7 ж9.4 ш7.2 ю6.4 ц4.9 щ3.6 э3.3 ф2.7 ъ0.4 ё0.4',
    words: '',
  },
  {
    letters: 'о94 а72 и61 н68 і57 т53 в52 р47 е46 с41 к36 м31 у33 л38 п29 д33 я22 з23 ь16 г16 б17 ч14 х12 й14 ж9 ц9 ш8 ю8 ї7 є6 щ6 ф3 ґ0.1',
    words: '',
  },
];
