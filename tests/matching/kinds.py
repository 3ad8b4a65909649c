"""What becomes of a listed name before somebody looks for it: invented people and, by kind, spellings of them.

ENTRIES are all in one list, so that each name has neighbours; KINDS = kind: (what the list has, what is looked for).
"""

from botox_vetter.domain.listed import ListEntry

PEOPLE = (
    "TREWITT|JANE|ALICE", "PENROSE|ROBERT|", "MCALLISTRY|FIONA|", "MACLEODAN|IAN|", "O'BRADAIGH|SEAN|P",
    "VAN DER WOUDENBERG|PIETER|J", "DE LA FONTANERA|LUCIA|",
    "AL-HASSANI|YOUSSEF|", "BIN SALIMAN|OMAR|", "DA SILVEIRA|JOAO|",
    "VON STRELITZKY|KARL|", "GARCIALVA LOPERENA|JOSE|LUIS",
    "HERNANDIZ-QUINTERRA|MARIA|DEL CARMEN", "MUELLENBACH|JUERGEN|",
    "GROSSKREUZER|ANNA|", "SKROBACKI|ALEKSANDR|V",
    "KOWALINSKA|AGNIESZKA|", "PETROVSKY|SERGEY|", "CHOUDHARY|MOHAMMAD|",
    "ZHANGWEN|XIAOMING|", "NGUYENH|THI|LAN ANH", "WOLFESCHLEGELSTEINBE|CHRISTOPHERSON|", "HOLLOWEND|MARGARET|ANN",
    "FENWICKER|WILLIAM|HENRY", "ST CLAIRMONT|THERESE|",
    "D'ANGELANTI|MARIO|", "ABDULRAHMANI|ABDUL|AZIZ", "OYELARANTI|OLUWASEUN|",
    "NOVAKOVSKA|EVA|", "BERNSTEINER|J|R", "HARROWGATE|MARY ANN|", "LINDQVISTER|BJORN|", "KASTELLANOS|DIMITRIOS|",
    "ROSENFELDER JR|DAVID|", "WHITCOMBE|ELIZABETH|CLAIRE", "ARMANTROUT|CLAIRE|ELIZABETH", "DUBOISSON|JEAN-PIERRE|",
    "SUMMERVALE|CATHERINE|", "ILLINGWORTHY|MODERN|",
    "CLINTOCKER|BURNELL|", "TANNAKAWA|KENJI|", "DELACROISSANT|MARIE|",
    "EASTLAKER MD|THOMAS|", "VANDENBROUCKE|ELS|",
)  # fmt: skip
BUSINESSES = (
    "QUAYSIDE SKIN CLINIC PLLC", "ST MARTHA'S HOME CARE, INC",
    "HARBOR & PIERCE WELLNESS LLC", "ADVANTAGE MEDICAL TRANSPORT, I",
    "LUMEA AESTHETICS DBA GLOWWORKS", "NORTH 5TH STREET PHARMACY", "DR FENWICKER MEDICAL P A",
)  # fmt: skip
ENTRIES = tuple(
    ListEntry(n, *person.split("|"), state="TX") for n, person in enumerate(PEOPLE)
) + tuple(ListEntry(len(PEOPLE) + n, business=name, state="TX") for n, name in enumerate(BUSINESSES))  # fmt: skip

KINDS: dict[str, str] = {
    "married": """
        TREWITT = Jane Smith (née Trewitt) ; Jane A. Smith, formerly Trewitt ; Jane Trewitt-Smith ; Jane Smith-Trewitt
        TREWITT = Jane Trewitt Smith ; Jane Smith Trewitt ; Jane Smith, née Trewitt ; Jane (Trewitt) Smith
        HOLLOWEND = Peggy Hollowend-Moss ; Margaret Moss nee Hollowend ; Margaret Hollowend Moss, RN""",
    "double_surnames": """
        GARCIALVA LOPERENA = Jose Garcialva ; Jose Loperena ; Jose Luis Garcialva-Loperena ; José Loperena Garcialva
        HERNANDIZ-QUINTERRA = Maria Quinterra ; Maria Hernandiz
        HERNANDIZ-QUINTERRA = Maria Quinterra-Hernandiz ; María del Carmen Hernandiz
        HERNANDIZ-QUINTERRA = Maria Hernandiz y Quinterra ; Maria Hernandizquinterra ; Carmen Quinterra Hernandiz""",
    "other_alphabets": """
        SKROBACKI = Alexander Skrobacki ; Aleksander Skrobatsky ; Alexandr Skrobacky ; Oleksandr Skrobacki
        PETROVSKY = Sergei Petrovskiy ; Serguei Petrovski ; Sergej Petrowsky ; Sergiy Petrovskyi
        CHOUDHARY = Muhammad Chowdhury ; Mohamed Choudhury ; Mohd Chaudhary ; Md. Choudhary ; Mohammed Chaudhry
        AL-HASSANI = Yusuf Al Hassani ; Yousef Alhassani ; Youssef Hassani ; Yusef El-Hassani ; Joseph Al-Hassani
        KASTELLANOS = Dimitris Castellanos ; Dimitrios Kastelanos ; Demetrios Kastellanos
        ABDULRAHMANI = Abdul Aziz Abdul Rahmani ; Abdulaziz Abdulrahmani ; Abdel Aziz Abdelrahmani""",
    "accents": """
        MUELLENBACH = Jürgen Müllenbach ; Jurgen Mullenbach ; JUERGEN MUELLENBACH
        GROSSKREUZER = Anna Großkreuzer ; Anna Groskreuzer
        LINDQVISTER = Björn Lindqvister ; Bjoern Lindqvister ; Bjørn Lindkvister ; Bjorn Lindquister
        KOWALINSKA = Agnieszka Kowalińska ; Agnieszka Kowalinski ; Agnieska Kowalinska
        NOVAKOVSKA = Eva Nováková ; Eva Novakovsky ; Ewa Nowakowska""",
    "mc_mac_o_d": """
        MCALLISTRY = Fiona McAllistry ; Fiona MacAllistry ; Fiona Mc Allistry ; Fiona M'Allistry ; Fiona Mac Allistry
        MACLEODAN = Ian McLeodan ; Ian MacLeodan ; Iain Macleodan ; Ian Mac Leodan
        O'BRADAIGH = Sean O Bradaigh ; Sean OBradaigh ; Seán Ó Bradaigh ; Shaun O’Bradaigh ; Sean Bradaigh
        D'ANGELANTI = Mario DAngelanti ; Mario D Angelanti ; Mario Dangelanti ; Mario d’Angelanti ; Mario Angelanti
        ST CLAIRMONT = Therese Saint Clairmont ; Thérèse St. Clairmont
        ST CLAIRMONT = Teresa StClairmont ; Therese Saint-Clairmont""",
    "particles": """
        VAN DER WOUDENBERG = Pieter Vanderwoudenberg ; Pieter van Woudenberg ; Piet vd Woudenberg ; Pieter Woudenberg
        VAN DER WOUDENBERG = Woudenberg, Pieter van der ; Peter Van Der Woudenberg ; Pieter v.d. Woudenberg
        DE LA FONTANERA = Lucia Delafontanera ; Lucia Fontanera ; Lucía de Fontanera ; Lucia Dela Fontanera
        BIN SALIMAN = Omar Binsaliman ; Omar Saliman ; Omar ibn Saliman ; Omar bin-Saliman
        DA SILVEIRA = João Silveira ; Joao Dasilveira ; Joao De Silveira
        VON STRELITZKY = Karl Strelitzky ; Carl Vonstrelitzky ; Karl v. Strelitzky
        VANDENBROUCKE = Els Van Den Broucke ; Els vanden Broucke ; Els Van den Brouck
        DELACROISSANT = Marie De La Croissant ; Marie de Lacroissant""",
    "suffixes": """
        PENROSE = Robert Penrose Jr ; Robert Penrose, III ; Robert Penrose, M.D., Jr.
        PENROSE = Penrose Jr., Robert ; Bob Penrose II
        ROSENFELDER = David Rosenfelder ; David Rosenfelder, Jr., MD
        ROSENFELDER = David Rosenfelder Junior ; Rosenfelder, David Jr
        EASTLAKER = Thomas Eastlaker ; Tom Eastlaker MD ; Dr. Eastlaker, Thomas""",
    "initials": """
        TREWITT = J. Trewitt ; J A Trewitt ; A J Trewitt ; A. Trewitt
        TREWITT = Trewitt J.A. ; Trewitt, J. ; JA Trewitt ; J. Alice Trewitt
        BERNSTEINER = John R. Bernsteiner ; Jennifer Bernsteiner ; Rachel J Bernsteiner ; Bernsteiner, Rachel""",
    "middle_names": """
        TREWITT = Alice Trewitt ; Alice J. Trewitt ; Ally Trewitt ; Trewitt, Alice Jane
        WHITCOMBE = Claire Whitcombe ; Beth Whitcombe ; Clare Elizabeth Whitcombe ; E. Claire Whitcombe
        ARMANTROUT = Betty Armantrout ; Liz Armantrout ; C. Elizabeth Armantrout ; Lizzie Claire Armantrout
        FENWICKER = Hank Fenwicker ; Harry Fenwicker ; Bill Fenwicker ; W. Henry Fenwicker ; Billy H. Fenwicker
        HERNANDIZ-QUINTERRA = Carmen Hernandiz-Quinterra ; Carmen Quinterra
        HOLLOWEND = Ann Hollowend ; Annie Hollowend ; Maggie Hollowend ; Meg Hollowend ; Greta Hollowend""",
    "joined_names": """
        HARROWGATE = Maryann Harrowgate ; Mary-Ann Harrowgate ; Ann Harrowgate ; Mary Harrowgate ; Marianne Harrowgate
        HARROWGATE = Mary A. Harrowgate ; Ann Mary Harrowgate ; M.A. Harrowgate ; Mary Anne Harrowgate
        DUBOISSON = Jean Pierre Duboisson ; Jeanpierre Duboisson ; J.-P. Duboisson ; JP Duboisson ; Pierre Duboisson
        NGUYENH = Lan Anh Nguyenh ; Nguyenh Thi Lan Anh ; Thi Nguyenh ; Anh Thi Nguyenh ; Lananh Nguyenh""",
    "other_order": """
        TREWITT = TREWITT JANE ; Trewitt Jane Alice ; Trewitt,Jane ; TREWITT, JANE A. ; Trewitt , Jane , RN
        ZHANGWEN = Xiaoming Zhangwen ; Zhangwen Xiaoming ; Xiao Ming Zhangwen
        ZHANGWEN = Zhangwen Xiao-Ming ; Zhangwen, Xiao Ming
        TANNAKAWA = Tannakawa Kenji ; Kenji Tanakawa ; TANNAKAWA Kenji
        OYELARANTI = Oyelaranti Oluwaseun ; Seun Oyelaranti ; Oluseun Oyelaranti""",
    "typed_wrong": """
        TREWITT = Jane Trewit ; Jane Terwitt ; Jane Trewittt ; Jnae Trewitt ; Jane Trwitt ; Jane Rtewitt ; Jane rewitt
        TREWITT = Jane Trewutt ; Hane Trewitt ; Janw Trewitt ; Jane Treqitt ; Jsne Trewirt ; Jane Yrewitt
        SUMMERVALE = Catherine Sumervale ; Cathrine Summervale
        SUMMERVALE = Catherin Summerval ; Cahterine Summervlae
        WOLFESCHLEGELSTEINBE = Christopherson Wolfeschlegelsteinberger ; Christopher Wolfeschlegelsteinbergerdorff""",
    "read_wrong": """
        ILLINGWORTHY = lllingworthy Modern ; Modern I1lingworthy ; Modem Illingworthy
        ILLINGWORTHY = Modern Illingvvorthy ; Modern 1llingworthy
        CLINTOCKER = Burnell Clintocker ; Bumell Clintocker ; Burnell Dintocker
        CLINTOCKER = Bumell Cl1ntocker ; Burne11 Clintocker
        TREWITT = Jane Trew1tt ; Jane Trewi11 ; JANE TREW|TT ; Jane Trevvitt
        HOLLOWEND = Margaret H0llowend ; Margaret Hol1owend ; Margaret HOLLOVVEND
        NOVAKOVSKA = Eva N0vak0vska ; Eva Novakovsl<a ; Eva Novakorska
        SUMMERVALE = Catherine Sumnnervale ; Catherine Surnmervale ; Catherine Sumrnervale ; Catherine Summervaie""",
    "layout": """
        TREWITT = \tJane   Trewitt  ; JANE\u00a0TREWITT ; Jane Trewitt. ; Ｊａｎｅ Ｔｒｅｗｉｔｔ
        TREWITT = Jane\u200b Trewitt ; Tre\u00adwitt, Jane ; jane_trewitt
        TREWITT = Jane Trewitt – ; “Jane” Trewitt ; Jane * Trewitt * ; Ms.Jane Trewitt ; JaneTrewitt
        FENWICKER = William ﬁtz Fenwicker ; William "Bill" Fenwicker
        FENWICKER = Bill (William) Fenwicker ; Bill 'Buster' Fenwicker""",
    "titles": """
        TREWITT = Dr. Jane Trewitt, DNP, APRN, FNP-BC, CANS ; Nurse Jane Trewitt
        TREWITT = Jane Trewitt R.N., B.S.N. ; Jane Trewitt NP-C
        TREWITT = Jane Trewitt, Nurse Injector ; Jane Trewitt - Aesthetic Nurse
        TREWITT = Jane Trewitt, PA-C ; Jane Trewitt | Owner
        TREWITT = Jane Trewitt, Aesthetic Nurse Practitioner ; Jane Trewitt (she/her)
        TREWITT = Jane Trewitt, Master Injector, RN
        TREWITT = Jane Trewitt, Board Certified Nurse Practitioner ; Trewitt, Dr. Jane ; Jane Trewitt BSN RN CANS
        VAN DER WOUDENBERG = Van der Woudenberg, Dr. Pieter ; Van der Woudenberg, Pieter, Physician
        TREWITT = Owner Jane Trewitt ; Jane Trewitt, Founder & CEO
        TREWITT = Jane A Trewitt MSN RN CNOR ; Prof. Dr. med. Jane Trewitt""",
    "businesses": """
        QUAYSIDE SKIN CLINIC PLLC = Quayside Skin Clinic ; Quayside Skin Clinic, P.L.L.C.
        QUAYSIDE SKIN CLINIC PLLC = Quay Side Skin Clinic LLC ; The Quayside Skin Clinic
        QUAYSIDE SKIN CLINIC PLLC = Quayside Clinic ; Quayside Skin Clinics ; QUAYSIDE SKIN CLINIQUE
        QUAYSIDE SKIN CLINIC PLLC = Harbor Holdings LLC dba Quayside Skin Clinic
        ST MARTHA'S HOME CARE, INC = Saint Martha's Home Care ; St. Marthas Homecare Inc.
        ST MARTHA'S HOME CARE, INC = St Martha's Home Health Care
        HARBOR & PIERCE WELLNESS LLC = Harbor and Pierce Wellness ; Harbour & Pierce Wellness, L.L.C.
        HARBOR & PIERCE WELLNESS LLC = Harbor + Pierce Wellness
        ADVANTAGE MEDICAL TRANSPORT, I = Advantage Medical Transport, Incorporated ; Advantage Medical Transport Inc
        LUMEA AESTHETICS DBA GLOWWORKS = Glowworks ; Lumea Aesthetics LLC ; Lumea Aesthetic ; GlowWorks, Inc.
        NORTH 5TH STREET PHARMACY = North Fifth Street Pharmacy ; N 5th St Phcy ; N 5th St Pharmacy
        NORTH 5TH STREET PHARMACY = North 5th St Pharmacies ; North 5th Street Pharmacy Corp
        DR FENWICKER MEDICAL P A = Dr Fenwicker Medical PA ; Fenwicker Medical, P.A.""",
}  # fmt: skip


def asked(kind: str) -> list[tuple[str, str]]:
    """Each spelling of that kind, with the beginning of the entry that it is of."""
    lines = [line.partition(" = ") for line in KINDS[kind].strip("\n").split("\n")]
    return [(beginning.strip(), name) for beginning, _, names in lines for name in names.split(" ; ")]
