/// The 64 words that stand for 6 bits each: short, French, far apart when spoken.
enum CheckWords {
    static let all = [
        "abeille", "ananas", "arbre", "avion", "bateau", "bouton", "brique", "cabane",
        "cahier", "cajou", "canard", "carotte", "chaise", "cheval", "citron", "coton",
        "dindon", "domino", "drapeau", "fagot", "farine", "fenouil", "fleuve", "fourmi",
        "fromage", "galet", "gombo", "goyave", "grenier", "griot", "hibou", "igname",
        "jardin", "karité", "lagune", "lampe", "lézard", "maïs", "mangue", "manioc",
        "marmite", "melon", "miel", "mouton", "nuage", "oignon", "orage", "panier",
        "papaye", "piment", "pirogue", "poivre", "puits", "radio", "rizière", "sable",
        "savane", "soleil", "sorgho", "tambour", "tomate", "tortue", "valise", "village",
    ]
}
